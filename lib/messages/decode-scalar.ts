import { tryParseGoDuration } from '../syntax/go-duration';
import type { Scalar } from './wire-type';

/** The values that a scalar accepts, as messages describe them. */
export const scalarDescriptions: Readonly<Record<Exclude<Scalar, 'json' | 'any'>, string>> = {
  string: 'a string',
  bool: 'true or false',
  bytes: 'base64 with padding',
  duration: 'a duration such as "1.5s"',
  int32: 'a whole number from -2147483648 to 2147483647',
  uint32: 'a whole number from 0 to 4294967295',
  uint64: 'a whole number from 0 to 18446744073709551615',
  double: 'a number',
};

const RANGES = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
} as const;

const INTEGER = /^[ \t\r\n]*(-?(?:0|[1-9]\d*))[ \t\r\n]*$/;
const NUMBER = /^[ \t\r\n]*-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?[ \t\r\n]*$/;
const NO_BASE64 = /[^A-Za-z0-9+/]/;

/**
 * Decodes one scalar as Go's legacy JSON decoder for protobuf does: numbers may be quoted, and durations are strings in
 * Go's syntax.
 *
 * @returns undefined when Istio cannot decode the value
 */
export function decodeScalar(
  value: unknown,
  type: Exclude<Scalar, 'json' | 'any'>,
): string | number | boolean | bigint | Uint8Array | undefined {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'bool':
      return typeof value === 'boolean' ? value : undefined;
    case 'bytes':
      return decodeBytes(value);
    case 'duration':
      return typeof value === 'string' ? tryParseGoDuration(value) : undefined;
    case 'double':
      return decodeDouble(value);
    case 'int32':
    case 'uint32':
    case 'uint64':
      return decodeInteger(value, type);
  }
}

function decodeInteger(value: unknown, type: keyof typeof RANGES): number | undefined {
  const isUnsigned = type !== 'int32';
  let number: bigint;
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || (isUnsigned && Object.is(value, -0))) return undefined;
    number = BigInt(value);
  } else if (typeof value === 'bigint') {
    number = value;
  } else if (typeof value === 'string') {
    // Go drops the quotes and decodes what is left, which may be null.
    if (value.trim() === 'null') return 0;
    const digits = INTEGER.exec(value)?.[1];
    // A longer number is out of every range, and converting it would take more than linear time.
    if (digits === undefined || digits.length > 20 || (isUnsigned && digits.startsWith('-'))) return undefined;
    number = BigInt(digits);
  } else return undefined;
  const [least, greatest] = RANGES[type];
  return number < least || number > greatest ? undefined : Number(number);
}

function decodeDouble(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
  if (value.trim() === 'null') return 0;
  if (!NUMBER.test(value)) return undefined;
  // Go rejects numbers beyond the largest double.
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A list of numbers, or base64. */
function decodeBytes(value: unknown): Uint8Array | undefined {
  if (Array.isArray(value)) return value.every(isByte) ? Uint8Array.from(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/[\r\n]/g, '');
  const padding = text.endsWith('==') ? 2 : Number(text.endsWith('='));
  if (text.length % 4 !== 0 || NO_BASE64.test(text.slice(0, text.length - padding))) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function isByte(item: unknown): item is number {
  return typeof item === 'number' && Number.isInteger(item) && item >= 0 && item <= 255;
}

import { isPlainObject } from '../../model/plain';
import { CelError } from './cel-error';
import { tryParseGoDuration } from '../../syntax/go-duration';
import { parseGoUrl, type GoUrl } from '../../syntax/go-url';
import { all, and, exists, existsOne, or } from './logic';
import { compare, equals, isIn } from './comparison';

/**
 * CEL values are JSON values and two more: a duration is a bigint of nanoseconds, and a URL is a `GoUrl`. Integers and
 * doubles are both `number`, exact up to 2^53.
 */
export type CelValue = unknown;

/** The functions that compiled rules call, with CEL's names where it has one. */
export const cel = {
  and,
  or,
  all,
  exists,
  existsOne,
  compare,
  equals,
  isIn,

  /** A condition is true or false. Other values, which only int-or-string fields can have, are an error. */
  bool(value: CelValue): boolean {
    if (typeof value === 'boolean') return value;
    throw new CelError('no such overload');
  },

  /** `has(value.name)` */
  has(value: CelValue, name: string): boolean {
    return isPlainObject(value) && Object.hasOwn(value, name);
  },

  /** `value.name` */
  field(value: CelValue, name: string): CelValue {
    if (isPlainObject(value) && Object.hasOwn(value, name)) return value[name];
    throw new CelError(`no such key: ${name}`);
  },

  add(left: CelValue, right: CelValue): CelValue {
    if (typeof left === 'string' && typeof right === 'string') return left + right;
    if (typeof left === 'number' && typeof right === 'number') return left + right;
    throw new CelError('no such overload');
  },

  /** Unicode characters of a string, items of a list, keys of a map. */
  size(value: CelValue): number {
    if (typeof value === 'string') return hasSurrogates(value) ? charactersOf(value).length : value.length;
    if (Array.isArray(value)) return value.length;
    if (isPlainObject(value)) return Object.keys(value).length;
    throw new CelError('no such overload');
  },

  contains: (value: CelValue, part: CelValue): boolean => text(value).includes(text(part)),
  startsWith: (value: CelValue, part: CelValue): boolean => text(value).startsWith(text(part)),
  endsWith: (value: CelValue, part: CelValue): boolean => text(value).endsWith(text(part)),
  matches: (value: CelValue, pattern: RegExp): boolean => pattern.test(text(value)),

  /** @throws CelError for an index outside the string, as in cel-go's strings library */
  substring(value: CelValue, start: CelValue, end: CelValue): string {
    const characters = charactersOf(text(value));
    if (typeof start !== 'number' || typeof end !== 'number') throw new CelError('no such overload');
    const outside = [start, end].find((place) => place < 0 || place > characters.length);
    if (outside !== undefined) throw new CelError(`index out of range: ${String(outside)}`);
    if (start > end) throw new CelError(`invalid substring range. start: ${String(start)}, end: ${String(end)}`);
    return characters.slice(start, end).join('');
  },

  int(value: CelValue): number {
    if (typeof value === 'string' && /^[+-]?\d+$/.test(value) && isInt64(value)) return Number(value);
    if (typeof value === 'number') return Math.trunc(value);
    throw new CelError("type conversion error from 'string' to 'int'");
  },

  /** @returns nanoseconds */
  duration(value: CelValue): bigint {
    const nanoseconds = tryParseGoDuration(text(value));
    if (nanoseconds !== undefined) return nanoseconds;
    throw new CelError("type conversion error from 'string' to 'google.protobuf.Duration'");
  },

  isURL: (value: CelValue): boolean => typeof parseGoUrl(text(value), 'request') === 'object',

  url(value: CelValue): GoUrl {
    const url = parseGoUrl(text(value), 'request');
    if (typeof url === 'object') return url;
    throw new CelError('URL parse error during conversion from string');
  },

  getScheme: (url: GoUrl): string => url.scheme,
};

function text(value: CelValue): string {
  if (typeof value === 'string') return value;
  throw new CelError('no such overload');
}

/** Unicode characters, which CEL counts. */
function charactersOf(value: string): readonly string[] {
  return Array.from(value);
}

function hasSurrogates(value: string): boolean {
  return /[\ud800-\udfff]/.test(value);
}

function isInt64(digits: string): boolean {
  // A string of more than 20 characters is longer than any int64 without leading zeros.
  if (digits.replace(/^[+-]?0*/, '').length > 19) return false;
  const value = BigInt(digits.replace(/^\+/, ''));
  return value >= -(2n ** 63n) && value < 2n ** 63n;
}

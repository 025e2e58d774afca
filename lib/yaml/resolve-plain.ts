const TRUE = ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'];
const FALSE = ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'];
const NULL = ['', '~', 'null', 'Null', 'NULL'];
const NOT_A_NUMBER = ['.nan', '.NaN', '.NAN'];
const INFINITY = ['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'];
const MINUS_INFINITY = ['-.inf', '-.Inf', '-.INF'];

const words = new Map<string, boolean | number | null>([
  ...TRUE.map((word) => [word, true] as const),
  ...FALSE.map((word) => [word, false] as const),
  ...NULL.map((word) => [word, null] as const),
  ...NOT_A_NUMBER.map((word) => [word, NaN] as const),
  ...INFINITY.map((word) => [word, Infinity] as const),
  ...MINUS_INFINITY.map((word) => [word, -Infinity] as const),
]);

const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]+|0|[1-9][0-9]*)$/;
const SMALL = /^[1-9][0-9]{0,14}$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const POINT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
const MOST = 2n ** 64n - 1n;
const MOST_SIGNED = 2n ** 63n - 1n;
const LEAST = -(2n ** 63n);

/**
 * The value of a scalar without quotes or a tag, as kubectl reads it.
 *
 * kubectl, istioctl and most controllers read YAML with `sigs.k8s.io/yaml`, whose reader follows YAML 1.1 with its own
 * additions: `on` and `y` are true, `0777` and `0o777` are octal, `1_000` is 1000; but `12:30:45` and dates are
 * strings.
 *
 * @returns a `bigint` for an integer that JavaScript has no number for
 * @see goyaml.v2, resolve.go
 */
export function resolvePlain(text: string): string | number | bigint | boolean | null {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.0-9]/.test(text)) return text;

  if (SMALL.test(text)) return Number(text);
  // Underscores are dropped everywhere; in a number that begins with a point they stand between digits.
  if (text.startsWith('.')) return POINT_FLOAT.test(text) ? finite(text.replaceAll('_', ''), text) : text;
  const integer = resolveInteger(text);
  if (integer !== undefined) return integer;
  const digits = text.replaceAll('_', '');
  return FLOAT.test(digits) ? finite(digits, text) : text;
}

/** A number beyond the range of a float is a string. */
function finite(digits: string, text: string): number | string {
  const number = Number(digits);
  return Number.isFinite(number) ? number : text;
}

/** @returns undefined for other text, and beyond 64 bits: there, digits without a prefix are a float, and others a string */
export function resolveInteger(text: string): number | bigint | undefined {
  const digits = text.replaceAll('_', '');
  if (text.startsWith('.') || !INTEGER.test(digits)) return undefined;
  const isNegative = digits.startsWith('-');
  // JavaScript has no literal for `0777`, and needs time for a BigInt of many digits.
  const literal = digits
    .replace(/^[-+]/, '')
    .replace(/^0(?=[0-7]+$)/, '0o')
    .replace(/^(0[xXbBoO])0+(?=.)/, '$1');
  const number = Number(literal);
  if (Number.isSafeInteger(number)) return isNegative && number !== 0 ? -number : number;
  if (literal.length > 66) return undefined;
  const exact = isNegative ? -BigInt(literal) : BigInt(literal);
  const isUnsigned = exact > MOST_SIGNED;
  if (exact > MOST || exact < LEAST || (isUnsigned && digits.startsWith('+'))) return undefined;
  // The API server reads what only fits into an unsigned integer as a float.
  return isUnsigned || BigInt(Number(exact)) === exact ? Number(exact) : exact;
}

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
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The value of a scalar without quotes or a tag, as kubectl reads it.
 *
 * kubectl, istioctl and most controllers read YAML with `sigs.k8s.io/yaml`, whose reader follows YAML 1.1 with its own
 * additions: `on` and `y` are true, `0777` and `0o777` are octal, `1_000` is 1000; but `12:30:45` and dates are
 * strings.
 *
 * @see goyaml.v2, resolve.go
 */
export function resolvePlain(text: string): string | number | boolean | null {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.0-9]/.test(text)) return text;

  // Underscores are dropped everywhere, except in a number that begins with a point.
  const digits = text.startsWith('.') ? text : text.replaceAll('_', '');
  if (INTEGER.test(digits)) return parseInteger(digits);
  const number = FLOAT.test(digits) ? Number(digits) : NaN;
  // A number beyond the range of a float is a string.
  return Number.isFinite(number) ? number : text;
}

function parseInteger(digits: string): number {
  const isNegative = digits.startsWith('-');
  const magnitude = digits.replace(/^[-+]/, '');
  // JavaScript has no literal for `0777`.
  const value = Number(magnitude.replace(/^0(?=[0-7]+$)/, '0o'));
  return isNegative && value !== 0 ? -value : value;
}

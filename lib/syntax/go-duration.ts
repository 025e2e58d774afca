/** @see Go, time.ParseDuration: the units it knows, in nanoseconds */
const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const COMPONENT = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/y;
const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;
/** Digits of a fraction that can matter: an hour has fewer than 10^13 nanoseconds. */
const FRACTION_DIGITS = 18;
/** A duration has no more digits than 2^63. */
const WHOLE_DIGITS = 19;

/**
 * Reads a duration as Go does: `1h30m`, `1.5s`, `-10ms`, `0`.
 *
 * @returns nanoseconds; undefined when the string is not a duration, or the duration exceeds 292 years
 * @see Go, time.ParseDuration
 */
export function tryParseGoDuration(text: string): bigint | undefined {
  const isNegative = text.startsWith('-');
  let at = isNegative || text.startsWith('+') ? 1 : 0;
  if (text.slice(at) === '0') return 0n;
  if (at === text.length) return undefined;
  let total = 0n;
  while (at < text.length) {
    COMPONENT.lastIndex = at;
    const [component, whole = '', fraction = '', unit = ''] = COMPONENT.exec(text) ?? [];
    const digits = whole.replace(/^0+/, '');
    if (component === undefined || whole + fraction === '' || digits.length > WHOLE_DIGITS) return undefined;
    const nanoseconds = UNITS[unit] ?? 0n;
    total += BigInt(digits) * nanoseconds + fractionOf(fraction, nanoseconds);
    if (total > LARGEST + 1n) return undefined;
    at += component.length;
  }
  const signed = isNegative ? -total : total;
  return signed < SMALLEST || signed > LARGEST ? undefined : signed;
}

/** Formats a duration in the largest of `s`, `ms` and `ns` that needs no fraction: `1500ms`. */
export function formatGoDuration(nanoseconds: bigint): string {
  if (nanoseconds % 1_000_000_000n === 0n) return `${String(nanoseconds / 1_000_000_000n)}s`;
  return nanoseconds % 1_000_000n === 0n ? `${String(nanoseconds / 1_000_000n)}ms` : `${String(nanoseconds)}ns`;
}

/** Whole nanoseconds in a decimal fraction of a unit: `5` is half a unit. */
function fractionOf(digits: string, nanoseconds: bigint): bigint {
  if (digits === '') return 0n;
  const counted = digits.slice(0, FRACTION_DIGITS);
  return (BigInt(counted) * nanoseconds) / 10n ** BigInt(counted.length);
}

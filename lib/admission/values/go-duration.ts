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

const PART = /(?:(\d+)(?:\.(\d*))?|\.(\d+))(ns|us|µs|μs|ms|s|m|h)/y;
/** More digits than any duration needs: what is longer is out of range, or too fine to matter. */
const MAX_DIGITS = 20;
const MAX_NANOSECONDS = 2n ** 63n - 1n;

/**
 * Reads a duration in Go's syntax: `1h30m`, `1.5s`, `-2ms`, `0`.
 *
 * @returns nanoseconds; undefined for what is no duration, or longer than about 292 years
 * @see Go, time.ParseDuration
 */
export function tryParseDuration(text: string): bigint | undefined {
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  const body = text.slice(sign.length);
  if (body === '0') return 0n;
  if (body === '') return undefined;
  let total = 0n;
  PART.lastIndex = 0;
  while (PART.lastIndex < body.length) {
    const part = PART.exec(body);
    if (part === null) return undefined;
    const [, whole = '', fraction = part[3] ?? '', , unit = ''] = part;
    const digits = whole.replace(/^0+/, '');
    if (digits.length > MAX_DIGITS) return undefined;
    const scale = UNITS[unit] ?? 0n;
    const fine = fraction.slice(0, MAX_DIGITS);
    total += BigInt(digits) * scale;
    if (fine !== '') total += (BigInt(fine) * scale) / 10n ** BigInt(fine.length);
    if (total > MAX_NANOSECONDS) return undefined;
  }
  return sign === '-' ? -total : total;
}

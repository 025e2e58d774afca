/**
 * Formats a duration as protobuf's JSON mapping does: seconds, with 0, 3, 6 or 9 digits after the point: `2s`,
 * `0.500s`.
 *
 * @see google/protobuf/duration.proto, JSON Mapping
 */
export function formatProtobufDuration(nanoseconds: bigint): string {
  const seconds = nanoseconds / 1_000_000_000n;
  const rest = String(nanoseconds % 1_000_000_000n).padStart(9, '0');
  const digits = rest.endsWith('000000') ? 3 : rest.endsWith('000') ? 6 : 9;
  return `${String(seconds)}${Number(rest) === 0 ? '' : `.${rest.slice(0, digits)}`}s`;
}

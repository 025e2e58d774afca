/**
 * Tells an IPv6 address without a zone, `fe80::1` or `::ffff:10.0.0.1`.
 *
 * @see Go, netip.ParseAddr
 */
export function isIpv6Address(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = groups.at(-1)?.at(-1);
  const hasIpv4 = last?.includes('.') === true;
  if (hasIpv4 && !isIpv4Address(last)) return false;
  const plain = hasIpv4 ? all.slice(0, -1) : all;
  const count = plain.length + (hasIpv4 ? 2 : 0);
  return plain.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}

/** Four numbers up to 255, without leading zeros. */
function isIpv4Address(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

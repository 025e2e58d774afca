const IPV4_PART = /^(?:0|[1-9]\d{0,2})$/;
const IPV6_GROUP = /^[0-9a-fA-F]{1,4}$/;
const PREFIX_LENGTH = /^(?:0|[1-9]\d{0,2})$/;

/**
 * An IP address without brackets: IPv4 in four decimal parts, or IPv6 with or without a zone (`fe80::1%eth0`).
 *
 * @see Go, netip.ParseAddr
 */
export function isIpAddress(text: string): boolean {
  return ipVersionOf(text) !== undefined;
}

/**
 * A range of addresses: `10.0.0.0/8`. Bits beyond the prefix may be set.
 *
 * @see Go, netip.ParsePrefix
 */
export function isCidr(text: string): boolean {
  const slash = text.lastIndexOf('/');
  const address = text.slice(0, Math.max(slash, 0));
  const length = text.slice(slash + 1);
  if (slash === -1 || address.includes('%') || !PREFIX_LENGTH.test(length)) return false;
  const version = ipVersionOf(address);
  return version !== undefined && Number(length) <= (version === 4 ? 32 : 128);
}

/** An address, or with one slash a range of them. */
export function isIpOrCidr(text: string): boolean {
  return text.split('/', 3).length === 2 ? isCidr(text) : isIpAddress(text);
}

function ipVersionOf(text: string): 4 | 6 | undefined {
  // The first of these signs tells what it means to be.
  const sign = /[.:%]/.exec(text)?.[0];
  if (sign === '.') return isIpv4(text) ? 4 : undefined;
  if (sign !== ':') return undefined;
  const percent = text.indexOf('%');
  const address = percent === -1 ? text : text.slice(0, percent);
  const hasZone = percent === -1 || percent < text.length - 1;
  return hasZone && isIpv6(address) ? 6 : undefined;
}

function isIpv4(text: string): boolean {
  const parts = text.split('.', 5);
  return parts.length === 4 && parts.every((part) => IPV4_PART.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  // The last two groups may be written as an IPv4 address, which must stand at the end.
  const hasIpv4 = last?.includes('.') === true && text.endsWith(last);
  if (hasIpv4 && !isIpv4(last)) return false;
  const plain = hasIpv4 ? groups.slice(0, -1) : groups;
  const count = plain.length + (hasIpv4 ? 2 : 0);
  return plain.every((group) => IPV6_GROUP.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}

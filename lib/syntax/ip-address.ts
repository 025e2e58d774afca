const IPV4_PART = /^(?:0|[1-9]\d{0,2})$/;
const IPV6_GROUP = /^[0-9a-fA-F]{1,4}$/;
const LONGEST_IPV6 = 45;

/**
 * An IP address without brackets: IPv4 in four decimal parts, or IPv6 with or without a zone (`fe80::1%eth0`).
 *
 * @see Go, netip.ParseAddr
 */
export function isIpAddress(text: string): boolean {
  return ipVersionOf(text) !== undefined;
}

/** An IPv6 address without a zone: `fe80::1`, `::ffff:10.0.0.1`. */
export function isIpv6Address(text: string): boolean {
  return ipVersionOf(text) === 6 && !text.includes('%');
}

/** @returns undefined when the string is not an IP address */
export function ipVersionOf(text: string): 4 | 6 | undefined {
  // The first of these characters decides how the string is parsed.
  const first = /[.:%]/.exec(text)?.[0];
  if (first === '.') return isIpv4(text) ? 4 : undefined;
  if (first !== ':') return undefined;
  const percent = text.indexOf('%');
  const address = percent === -1 ? text : text.slice(0, percent);
  const hasZone = percent === -1 || percent < text.length - 1;
  return hasZone && isIpv6(address) ? 6 : undefined;
}

/** The bits of a valid address as one number, without its zone. */
export function ipBits(address: string): bigint {
  if (!address.includes(':')) return joinBits(address.split('.').map(Number), 8n);
  const [head = [], tail] = (address.split('%', 1)[0] ?? '').split('::').map(groupsOf);
  const gap = tail === undefined ? 0 : 8 - head.length - tail.length;
  return joinBits([...head, ...Array<number>(gap).fill(0), ...(tail ?? [])], 16n);
}

function groupsOf(half: string): readonly number[] {
  if (half === '') return [];
  return half.split(':').flatMap((group) => {
    if (!group.includes('.')) return [parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function joinBits(parts: readonly number[], width: bigint): bigint {
  return parts.reduce((bits, part) => (bits << width) | BigInt(part), 0n);
}

function isIpv4(text: string): boolean {
  const parts = text.split('.', 5);
  return parts.length === 4 && parts.every((part) => IPV4_PART.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  if (text.length > LONGEST_IPV6) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  // The last two groups may be written as an IPv4 address.
  const hasIpv4 = last?.includes('.') === true && text.endsWith(last);
  if (hasIpv4 && !isIpv4(last)) return false;
  const plain = hasIpv4 ? groups.slice(0, -1) : groups;
  const count = plain.length + (hasIpv4 ? 2 : 0);
  return plain.every((group) => IPV6_GROUP.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}

import { ipBits, ipVersionOf, isIpAddress } from './ip-address';

const PREFIX_LENGTH = /^(?:0|[1-9]\d{0,2})$/;

/**
 * A CIDR block: `10.0.0.0/8`. The address has no zone, and bits beyond the prefix may be set.
 *
 * @see Go, netip.ParsePrefix
 */
export function isCidr(text: string): boolean {
  const slash = text.lastIndexOf('/');
  const address = text.slice(0, Math.max(slash, 0));
  const length = text.slice(slash + 1);
  if (slash === -1 || address.includes('%') || !PREFIX_LENGTH.test(length)) return false;
  const version = ipVersionOf(address);
  return version !== undefined && Number(length) <= bitsIn(version);
}

/** An IP address or a CIDR block. */
export function isIpOrCidr(text: string): boolean {
  return text.includes('/') ? isCidr(text) : isIpAddress(text);
}

/**
 * Whether a CIDR block (`10.0.0.0/8`, or one address) contains an address.
 *
 * @returns false when either string is malformed
 * @see Envoy, CidrRange
 */
export function containsIp(block: string, ip: string): boolean {
  const [start = '', prefix] = block.split('/', 2);
  const version = ipVersionOf(start);
  if (version === undefined || ipVersionOf(ip) !== version) return false;
  const kept = prefix === undefined ? bitsIn(version) : Number(prefix);
  if (!Number.isInteger(kept) || kept < 0 || kept > bitsIn(version)) return false;
  const dropped = BigInt(bitsIn(version) - kept);
  return ipBits(start) >> dropped === ipBits(ip) >> dropped;
}

function bitsIn(version: 4 | 6): number {
  return version === 4 ? 32 : 128;
}

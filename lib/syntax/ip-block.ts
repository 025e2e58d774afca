import { isIpAddress } from './ip-address';

interface Address {
  readonly bits: bigint;
  readonly length: 32 | 128;
}

/**
 * Whether an address is in a block: `10.0.0.0/8`, or one address.
 *
 * @returns false for what is no address or no block
 * @see Envoy, CidrRange
 */
export function isInBlock(block: string, ip: string): boolean {
  const [start = '', prefix] = block.split('/', 2);
  const [from, address] = [parseAddress(start), parseAddress(ip)];
  if (from === undefined || address?.length !== from.length) return false;
  const kept = prefix === undefined ? from.length : Number(prefix);
  if (!Number.isInteger(kept) || kept < 0 || kept > from.length) return false;
  const rest = BigInt(from.length - kept);
  return from.bits >> rest === address.bits >> rest;
}

function parseAddress(text: string): Address | undefined {
  if (!isIpAddress(text)) return undefined;
  if (!text.includes(':')) return { bits: joinBits(text.split('.').map(Number), 8n), length: 32 };
  const address = (text.split('%')[0] ?? '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = [], tail] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const gap = tail === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(gap).fill('0'), ...(tail ?? [])];
  return {
    bits: joinBits(
      groups.map((group) => parseInt(group, 16)),
      16n,
    ),
    length: 128,
  };
}

function joinBits(parts: readonly number[], width: bigint): bigint {
  return parts.reduce((bits, part) => (bits << width) | BigInt(part), 0n);
}

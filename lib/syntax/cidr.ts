import { isIpAddress } from './ip-address';

/**
 * What is wrong with a range of addresses: an address without zone, a slash and the length of the prefix.
 *
 * @see Go, netip.ParsePrefix
 */
export function cidrProblem(text: string): string | undefined {
  const slash = text.lastIndexOf('/');
  const [address, length] = [text.slice(0, slash), text.slice(slash + 1)];
  const most = address.includes(':') ? 128 : 32;
  const isRange =
    isIpAddress(address) && !address.includes('%') && /^(?:0|[1-9]\d{0,2})$/.test(length) && Number(length) <= most;
  return isRange ? undefined : 'is no range of addresses such as 10.0.0.0/8';
}

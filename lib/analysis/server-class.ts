import type { Message } from '../messages/message';
import { isHttpFamily, isTlsFamily, tryParseProtocol } from '../syntax/protocol';

/**
 * Which servers of a Gateway can share a port: plain HTTP with plain HTTP, TLS with TLS. A TCP server shares its port with
 * no other.
 *
 * @see Istio, model.mergeGateways and canMergeProtocols
 */
export function serverClass(server: Message<'Server'>): 'HTTP' | 'TLS' | 'TCP' {
  const protocol = tryParseProtocol(server.message('port')?.text('protocol') ?? '');
  if (isHttpFamily(protocol)) return 'HTTP';
  return isTlsFamily(protocol) ? 'TLS' : 'TCP';
}

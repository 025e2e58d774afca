import type { Message } from '../messages/message';
import { isHttpFamily, isTlsFamily, tryParseProtocol } from '../syntax/protocol';

/**
 * What a server of a Gateway can share its port with: plain HTTP with plain HTTP, TLS with TLS; bytes with nothing.
 *
 * @see Istio, model.mergeGateways and canMergeProtocols
 */
export function serverClass(server: Message<'Server'>): 'HTTP' | 'TLS' | 'TCP' {
  const protocol = tryParseProtocol(server.message('port')?.text('protocol') ?? '');
  if (isHttpFamily(protocol)) return 'HTTP';
  return isTlsFamily(protocol) ? 'TLS' : 'TCP';
}

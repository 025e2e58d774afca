import type { Message } from '../messages/message';

const PROTOCOLS = ['http', 'tcp', 'tls'] as const;

/** All routes of a VirtualService: HTTP, TLS and TCP. */
export function routesOf(
  spec: Message<'VirtualServiceSpec'>,
): readonly Message<'HttpRoute' | 'TcpRoute' | 'TlsRoute'>[] {
  return PROTOCOLS.flatMap((protocol) => spec.messages(protocol));
}

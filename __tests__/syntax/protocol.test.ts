import { expect, test } from '@jest/globals';
import { protocolClassOf, protocols, type ProtocolClass } from '../../lib/syntax/protocol';

test('each protocol has the class that istiod gives it', () => {
  const classes: Partial<Record<ProtocolClass, string[]>> = {};
  for (const protocol of protocols) (classes[protocolClassOf(protocol)] ??= []).push(protocol);

  expect(classes).toEqual({
    http: ['HTTP', 'HTTP2', 'HTTP_PROXY', 'GRPC', 'GRPC-WEB'],
    tls: ['HTTPS', 'TLS'],
    tcp: ['TCP', 'MONGO', 'REDIS', 'MYSQL'],
    udp: ['UDP'],
  });
  expect(protocolClassOf(undefined)).toBe('auto');
});

import type { RuleCase, Spec } from './rule-case';

const port = { number: 80, protocol: 'HTTP' };
const egress = (fields: Spec, ...more: readonly Spec[]) => ({ egress: [{ hosts: ['./*'], ...fields }, ...more] });
const ingress = (fields: Spec) => ({ ingress: [{ port, defaultEndpoint: '127.0.0.1:80', ...fields }] });
const hosts = (...list: readonly string[]) => egress({ hosts: list });
const outbound = (fields: Spec) => ({ outboundTrafficPolicy: fields });
const proxy = { host: 'a.com', port: { number: 1 } };
const tls = (fields: Spec, protocol = 'HTTPS') =>
  ingress({
    port: { number: 443, protocol },
    tls: { mode: 'SIMPLE', serverCertificate: 'a', privateKey: 'b', ...fields },
  });

export const sidecarCases: readonly RuleCase[] = [
  ['sidecar-not-empty', 'spec', { workloadSelector: {} }, egress({})],
  ['sidecar-port', 'spec.ingress[0].port', ingress({ port: null }), ingress({})],
  [
    'sidecar-port-unique',
    'spec.ingress[1].port.number',
    { ingress: [...ingress({}).ingress, ...ingress({}).ingress] },
    ingress({}),
  ],
  [
    'sidecar-port-unique',
    'spec.egress[1].port.number',
    egress({ port }, { port, hosts: ['./*'] }),
    egress({ port }, { hosts: ['./*'] }),
  ],
  ['port-target', 'spec.ingress[0].port.targetPort', ingress({ port: { ...port, targetPort: 1 } }), ingress({})],
  ['bind-address', 'spec.ingress[0].bind', ingress({ bind: 'a' }), ingress({ bind: '1.2.3.4' })],
  [
    'sidecar-default-endpoint',
    'spec.ingress[0].defaultEndpoint',
    ingress({ defaultEndpoint: '10.0.0.1:80' }),
    ingress({ defaultEndpoint: '[::1]:80' }),
  ],
  [
    'sidecar-default-endpoint',
    'spec.ingress[0].defaultEndpoint',
    ingress({ defaultEndpoint: 'unix://a' }),
    ingress({ defaultEndpoint: 'unix://@a' }),
  ],
  [
    'sidecar-default-endpoint',
    'spec.ingress[0].defaultEndpoint',
    ingress({ defaultEndpoint: ':0' }),
    ingress({ defaultEndpoint: ':80' }),
  ],
  ['sidecar-tls', 'spec.ingress[0].tls.subjectAltNames', tls({ subjectAltNames: ['a'] }), tls({})],
  [
    'sidecar-tls',
    'spec.ingress[0].tls.mode',
    tls({ mode: 'AUTO_PASSTHROUGH' }),
    tls({ mode: 'OPTIONAL_MUTUAL', caCertificates: 'a' }),
  ],
  ['sidecar-tls-protocol', 'spec.ingress[0].port.protocol', tls({}, 'HTTP'), tls({}, 'TLS')],
  [
    'sidecar-pool-protocol',
    'spec.ingress[0].connectionPool.http',
    ingress({ port: { number: 1, protocol: 'TCP' }, connectionPool: { http: {} } }),
    ingress({ connectionPool: { http: {} } }),
  ],
  [
    'connection-pool-not-empty',
    'spec.inboundConnectionPool',
    { inboundConnectionPool: {} },
    { inboundConnectionPool: { tcp: {} } },
  ],
  ['sidecar-egress-last', 'spec.egress[0]', egress({}, { port, hosts: ['./*'] }), egress({ port }, { hosts: ['./*'] })],
  ['sidecar-socket', 'spec.egress[0].bind', egress({ port: {} }), egress({ port: {}, bind: 'unix:///a' })],
  [
    'sidecar-socket',
    'spec.egress[0].captureMode',
    egress({ port: {}, bind: 'unix:///a', captureMode: 'IPTABLES' }),
    egress({ port: {}, bind: 'unix:///a', captureMode: 'NONE' }),
  ],
  ['sidecar-hosts', 'spec.egress[0].hosts', egress({ hosts: [] }), egress({})],
  ['sidecar-host', 'spec.egress[0].hosts[0]', hosts('a.com'), hosts('*/a.com')],
  ['sidecar-host', 'spec.egress[0].hosts[0]', hosts('./reviews'), hosts('./reviews.shop')],
  ['sidecar-host', 'spec.egress[0].hosts[0]', hosts('~a_b/*'), hosts('~a/*', '~/*')],
  ['host-partial-wildcard', 'spec.egress[0].hosts[0]', hosts('./*a.com'), hosts('./*.com')],
  ['sidecar-host-repeated', 'spec.egress[0].hosts[1]', hosts('shop/*', './a.com'), hosts('./*', 'b/a.com')],
  ['sidecar-host-repeated', 'spec.egress[0].hosts[1]', hosts('a/b.com', 'a/*'), hosts('a/b.com', 'a/c.com')],
  ['sidecar-host-repeated', 'spec.egress[0].hosts', hosts('*/*', 'a/b.com'), hosts('*/*')],
  ['sidecar-outbound-mode', 'spec.outboundTrafficPolicy.mode', outbound({ mode: 2 }), outbound({ mode: 1 })],
  [
    'sidecar-egress-proxy',
    'spec.outboundTrafficPolicy.mode',
    outbound({ egressProxy: proxy }),
    outbound({ mode: 'ALLOW_ANY', egressProxy: proxy }),
  ],
  [
    'sidecar-egress-proxy',
    'spec.outboundTrafficPolicy.egressProxy.host',
    outbound({ mode: 'ALLOW_ANY', egressProxy: { ...proxy, host: '*.a' } }),
    outbound({ mode: 'ALLOW_ANY', egressProxy: proxy }),
  ],
  [
    'sidecar-egress-proxy',
    'spec.outboundTrafficPolicy.egressProxy.port',
    outbound({ mode: 'ALLOW_ANY', egressProxy: { host: 'a' } }),
    outbound({ mode: 'ALLOW_ANY', egressProxy: proxy }),
  ],
];

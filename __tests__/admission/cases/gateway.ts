import type { RuleCase, Spec } from './rule-case';

const port = { number: 80, name: 'http', protocol: 'HTTP' };
const tlsPort = { number: 443, name: 'https', protocol: 'HTTPS' };
const files = { serverCertificate: 'a', privateKey: 'b' };
const server = (fields: Spec) => ({ servers: [{ hosts: ['*'], port, ...fields }] });
const host = (name: string) => server({ hosts: [name] });
const withPort = (fields: Spec, more: Spec = {}) => server({ port: { ...port, ...fields }, ...more });
const tls = (fields: Spec) => server({ port: tlsPort, tls: fields });

export const gatewayCases: readonly RuleCase[] = [
  ['gateway-servers', 'spec.servers', {}, server({})],
  ['gateway-hosts', 'spec.servers[0].hosts', server({ hosts: [] }), server({})],
  ['gateway-host', 'spec.servers[0].hosts[0]', host('a_b.c'), host('a-b.c')],
  ['gateway-host', 'spec.servers[0].hosts[0]', host('a.b/c.d'), host('./c.d')],
  ['gateway-host', 'spec.servers[0].hosts[0]', host('ns/'), host('ns/*')],
  ['gateway-host-qualified', 'spec.servers[0].hosts[0]', host('::1'), host('1.2.3.4')],
  ['host-partial-wildcard', 'spec.servers[0].hosts[0]', host('*a.com'), host('*.com')],
  ['gateway-port', 'spec.servers[0].port', server({ port: null }), server({})],
  ['gateway-port-name', 'spec.servers[0].port.name', withPort({ name: '' }), withPort({ name: 'a b' })],
  [
    'gateway-port-name-unique',
    'spec.servers[1].port.name',
    { servers: [...server({}).servers, ...withPort({ number: 81 }).servers] },
    { servers: [...server({}).servers, ...withPort({ name: 'b' }).servers] },
  ],
  ['port-protocol', 'spec.servers[0].port.protocol', withPort({ protocol: 'http-a' }), withPort({ protocol: 'http' })],
  ['port-protocol', 'spec.servers[0].port.protocol', withPort({ protocol: '' }), withPort({ protocol: 'gRPC-web' })],
  ['port-target', 'spec.servers[0].port.targetPort', withPort({ targetPort: 1 }), withPort({ targetPort: 0 })],
  [
    'port-number',
    'spec.servers[0].port.number',
    withPort({ number: 0 }),
    withPort({ number: 0 }, { bind: 'unix://@a' }),
  ],
  ['bind-address', 'spec.servers[0].bind', server({ bind: 'a.com' }), server({ bind: '::1' })],
  [
    'bind-address',
    'spec.servers[0].bind',
    withPort({ number: 0 }, { bind: 'unix://a' }),
    withPort({ number: 0 }, { bind: 'unix:///a' }),
  ],
  [
    'bind-port',
    'spec.servers[0].port.number',
    server({ bind: 'unix:///a' }),
    withPort({ number: 0 }, { bind: 'unix:///a' }),
  ],
  ['gateway-tls-required', 'spec.servers[0].tls', server({ port: tlsPort }), server({ port: tlsPort, tls: {} })],
  [
    'gateway-tls-plain',
    'spec.servers[0].tls',
    server({ tls: { mode: 'SIMPLE', credentialName: 'a' } }),
    server({ tls: { httpsRedirect: true } }),
  ],
  [
    'gateway-tls-plain',
    'spec.servers[0].tls',
    withPort({ protocol: 'TCP' }, { tls: {} }),
    withPort({ protocol: 'TLS' }, { tls: {} }),
  ],
  [
    'gateway-https-redirect',
    'spec.servers[0].tls.httpsRedirect',
    tls({ httpsRedirect: true }),
    tls({ httpsRedirect: false }),
  ],
  [
    'server-tls-certificate',
    'spec.servers[0].tls.privateKey',
    tls({ mode: 'SIMPLE', serverCertificate: 'a' }),
    tls({ mode: 'SIMPLE', ...files }),
  ],
  [
    'server-tls-certificate',
    'spec.servers[0].tls.tlsCertificates[0].privateKey',
    tls({ mode: 'SIMPLE', tlsCertificates: [{ serverCertificate: 'a' }] }),
    tls({ mode: 'SIMPLE', tlsCertificates: [files] }),
  ],
  [
    'server-tls-client-ca',
    'spec.servers[0].tls.caCertificates',
    tls({ mode: 'MUTUAL', ...files }),
    tls({ mode: 'MUTUAL', credentialName: 'a' }),
  ],
  [
    'server-tls-one-source',
    'spec.servers[0].tls.credentialName',
    tls({ mode: 'SIMPLE', ...files, credentialName: 'a' }),
    tls({ mode: 'SIMPLE', serverCertificate: 'a', credentialName: 'a' }),
  ],
  [
    'server-tls-two-certificates',
    'spec.servers[0].tls.tlsCertificates',
    tls({ mode: 'SIMPLE', tlsCertificates: [files, files, files] }),
    tls({ mode: 'SIMPLE', tlsCertificates: [files, files] }),
  ],
  [
    'server-tls-crl',
    'spec.servers[0].tls.caCrl',
    tls({ mode: 'SIMPLE', ...files, caCrl: 'a' }),
    tls({ mode: 'MUTUAL', ...files, caCertificates: 'a', caCrl: 'a' }),
  ],
  [
    'server-tls-istio-mutual',
    'spec.servers[0].tls.privateKey',
    tls({ mode: 'ISTIO_MUTUAL', privateKey: 'a' }),
    tls({ mode: 'ISTIO_MUTUAL' }),
  ],
  ['server-tls-unused', 'spec.servers[0].tls.caCrl', tls({ caCrl: 'a' }), tls({ mode: 'AUTO_PASSTHROUGH' })],
  [
    'server-tls-old-version',
    'spec.servers[0].tls.minProtocolVersion',
    tls({ minProtocolVersion: 'TLSV1_1' }),
    tls({ minProtocolVersion: 'TLSV1_1', cipherSuites: ['AES128-SHA'] }),
  ],
  [
    'server-tls-cipher-known',
    'spec.servers[0].tls.cipherSuites[0]',
    tls({ cipherSuites: ['aes128-sha'] }),
    tls({ cipherSuites: ['!AES128', 'ALL'] }),
  ],
  [
    'server-tls-cipher-unique',
    'spec.servers[0].tls.cipherSuites[1]',
    tls({ cipherSuites: ['AES128-SHA', 'AES128-SHA'] }),
    tls({ cipherSuites: ['AES128-SHA', 'AES256-SHA'] }),
  ],
];

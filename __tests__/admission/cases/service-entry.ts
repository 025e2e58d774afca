import type { RuleCase, Spec } from './rule-case';

const http = { number: 80, name: 'http', protocol: 'HTTP' };
const tcp = { number: 81, name: 'tcp', protocol: 'TCP' };
const entry = (fields: Spec) => ({ hosts: ['a.com'], ports: [http], ...fields });
const fixed = (endpoint: Spec, more: Spec = {}) => entry({ resolution: 'STATIC', endpoints: [endpoint], ...more });
const dns = (fields: Spec) => entry({ resolution: 'DNS', ...fields });
const dynamic = (fields: Spec) => entry({ hosts: ['*.a.com'], resolution: 'DYNAMIC_DNS', ...fields });
const port = (fields: Spec) => entry({ ports: [{ ...http, ...fields }] });

export const serviceEntryCases: readonly RuleCase[] = [
  ['service-entry-hosts', 'spec.hosts', entry({ hosts: [] }), entry({})],
  ['service-entry-host', 'spec.hosts[0]', entry({ hosts: ['*'] }), entry({ hosts: ['*.a'] })],
  ['service-entry-partial-wildcard', 'spec.hosts[0]', entry({ hosts: ['*-a.com'] }), dynamic({ hosts: ['*-a.com'] })],
  [
    'service-entry-one-source',
    'spec.endpoints',
    fixed({ address: '1.2.3.4' }, { workloadSelector: { labels: { a: 'b' } } }),
    fixed({ address: '1.2.3.4' }),
  ],
  [
    'selector-not-empty',
    'spec.workloadSelector',
    entry({ resolution: 'STATIC', workloadSelector: {} }),
    entry({ resolution: 'STATIC', workloadSelector: { labels: { a: 'b' } } }),
  ],
  [
    'selector-label',
    'spec.workloadSelector.labels["*"]',
    entry({ workloadSelector: { labels: { '*': 'a' } } }),
    entry({}),
  ],
  [
    'service-entry-selector',
    'spec.workloadSelector',
    entry({ workloadSelector: { labels: { a: 'b' } } }),
    entry({ resolution: 'STATIC', workloadSelector: { labels: { a: 'b' } } }),
  ],
  [
    'service-entry-address',
    'spec.addresses[0]',
    entry({ addresses: ['a.com'] }),
    entry({ addresses: ['::1', '10.1.2.3/8'] }),
  ],
  [
    'service-entry-address-range',
    'spec.addresses[0]',
    dns({ addresses: ['10.0.0.0/8'] }),
    entry({ addresses: ['10.0.0.0/8'] }),
  ],
  [
    'service-entry-port-unique',
    'spec.ports[1].number',
    entry({ ports: [http, { ...http, name: 'b' }] }),
    entry({ ports: [http, { ...http, name: 'b', number: 81 }] }),
  ],
  [
    'service-entry-port-unique',
    'spec.ports[1].name',
    entry({ ports: [http, { ...http, number: 81 }] }),
    entry({ ports: [http, { ...http, name: 'b', number: 81 }] }),
  ],
  ['port-name', 'spec.ports[0].name', port({ name: '' }), port({ name: 'A' })],
  ['port-number', 'spec.ports[0].targetPort', port({ targetPort: 65536 }), port({ targetPort: 0 })],
  ['port-protocol', 'spec.ports[0].protocol', port({ protocol: 'HTTP3' }), port({ protocol: 'http2' })],
  [
    'service-entry-addresses',
    'spec.addresses',
    entry({ ports: [tcp] }),
    entry({ ports: [{ ...tcp, protocol: 'tcp' }] }),
  ],
  [
    'service-entry-shared-port',
    'spec.ports[0].protocol',
    dns({ hosts: ['a.com', 'b.com'], ports: [tcp] }),
    dns({ hosts: ['a.com', 'b.com'] }),
  ],
  [
    'service-entry-endpoints',
    'spec.endpoints',
    entry({ endpoints: [{ address: '1.2.3.4' }] }),
    fixed({ address: '1.2.3.4' }),
  ],
  ['service-entry-resolution', 'spec.resolution', entry({ resolution: 9 }), entry({ resolution: 1 })],
  [
    'endpoint-address',
    'spec.endpoints[0].address',
    fixed({ address: 'a.com' }),
    dns({ endpoints: [{ address: 'a.com' }] }),
  ],
  ['endpoint-address', 'spec.endpoints[0].address', dns({ endpoints: [{ network: 'a' }] }), fixed({ network: 'a' })],
  [
    'endpoint-address-unset',
    'spec.endpoints[0].address',
    fixed({ network: 'a' }),
    fixed({ network: 'a', address: '1.2.3.4' }),
  ],
  [
    'endpoint-port-defined',
    'spec.endpoints[0].ports.https',
    fixed({ address: '1.2.3.4', ports: { https: 1 } }),
    fixed({ address: '1.2.3.4', ports: { http: 1 } }),
  ],
  [
    'endpoint-socket-ports',
    'spec.endpoints[0].ports',
    fixed({ address: 'unix:///a', ports: { http: 1 } }),
    fixed({ address: 'unix:///a' }),
  ],
  [
    'endpoint-socket-ports',
    'spec.endpoints[0].address',
    fixed({ address: 'unix:///a' }, { ports: [http, { ...http, number: 81, name: 'b' }] }),
    fixed({ address: 'unix://@a' }),
  ],
  [
    'service-entry-dns-host',
    'spec.hosts[0]',
    dns({ hosts: ['*.a.com'] }),
    dns({ hosts: ['*.a.com'], endpoints: [{ address: 'a.com' }] }),
  ],
  [
    'service-entry-dns-shared',
    'spec.hosts',
    dns({ hosts: ['a.com', 'b.com'], addresses: ['1.2.3.4'], ports: [{ ...http, protocol: 'TLS' }] }),
    dns({ hosts: ['a.com', 'b.com'], addresses: ['1.2.3.4'] }),
  ],
  [
    'service-entry-round-robin',
    'spec.endpoints',
    entry({ resolution: 'DNS_ROUND_ROBIN', endpoints: [{ address: 'a' }, { address: 'b' }] }),
    entry({ resolution: 'DNS_ROUND_ROBIN', endpoints: [{ address: 'a' }] }),
  ],
  ['service-entry-dynamic-host', 'spec.hosts[0]', dynamic({ hosts: ['a.com'] }), dynamic({})],
  [
    'service-entry-dynamic-exclusive',
    'spec.addresses',
    dynamic({ addresses: ['1.2.3.4'] }),
    dynamic({ addresses: [] }),
  ],
  [
    'service-entry-dynamic-protocol',
    'spec.ports[0].protocol',
    dynamic({ ports: [{ ...http, protocol: 'HTTPS' }] }),
    dynamic({ ports: [{ ...http, protocol: 'tls' }] }),
  ],
  ['service-entry-location', 'spec.location', dynamic({ location: 7 }), dynamic({ location: 1 })],
  ['export-to-exclusive', 'spec.exportTo[0]', entry({ exportTo: ['~', '.'] }), entry({ exportTo: ['~'] })],
];

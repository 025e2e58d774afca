import type { RuleCase, Spec } from './rule-case';

const probe = (fields: Spec) => ({ template: {}, probe: fields });
const http = (fields: Spec) => probe({ httpGet: { port: 80, ...fields } });

export const workloadEntryCases: readonly RuleCase[] = [
  ['endpoint-address', 'spec.address', {}, { address: 'a.com' }],
  ['endpoint-address', 'spec.address', { address: 'unix:///a/' }, { address: 'unix:///a' }],
  ['endpoint-address', 'spec.address', { address: '*.a.com' }, { address: '::ffff:1.2.3.4' }],
  ['endpoint-address-unset', 'spec.address', { network: 'a' }, { network: 'a', address: 'a' }],
  ['port-name', 'spec.ports["a b"]', { address: 'a', ports: { 'a b': 1 } }, { address: 'a', ports: { ab: 1 } }],
  ['label-syntax', 'spec.labels.a', { address: 'a', labels: { a: 'b c' } }, { address: 'a', labels: { a: 'b.c' } }],
];

export const workloadGroupCases: readonly RuleCase[] = [
  ['workload-group-template', 'spec.template', { probe: {} }, { template: {} }],
  [
    'label-syntax',
    'spec.metadata.labels.a',
    { template: {}, metadata: { labels: { a: '?' } } },
    { template: {}, metadata: { labels: { a: 'b' } } },
  ],
  ['probe-method', 'spec.probe', probe({}), probe({ exec: { command: ['a'] } })],
  ['probe-method', 'spec.probe.grpc', probe({ grpc: { port: 80 } }), probe({ tcpSocket: { port: 80 } })],
  [
    'probe-number',
    'spec.probe.periodSeconds',
    probe({ tcpSocket: { port: 80 }, periodSeconds: -1 }),
    probe({ tcpSocket: { port: 80 }, periodSeconds: 0 }),
  ],
  ['probe-command', 'spec.probe.exec.command', probe({ exec: {} }), probe({ exec: { command: [''] } })],
  ['probe-scheme', 'spec.probe.httpGet.scheme', http({ scheme: 'http' }), http({ scheme: 'HTTP' })],
  [
    'probe-header',
    'spec.probe.httpGet.httpHeaders[0].name',
    http({ httpHeaders: [{ name: 'a_b' }] }),
    http({ httpHeaders: [{ name: 'a-b' }] }),
  ],
];

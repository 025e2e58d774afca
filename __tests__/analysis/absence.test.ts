import { expect, test } from '@jest/globals';
import { analyze } from '../../lib/analysis/analyze';
import type { Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';

const route = (host: string, subset?: string) => ({ http: [{ route: [{ destination: { host, subset } }] }] });
const tls = { mode: 'SIMPLE', credentialName: 'shop' };
const https = { hosts: ['a.com'], port: { number: 8443, name: 'https', protocol: 'HTTPS' }, tls };
const sidecar = istio('Sidecar', { workloadSelector: { labels: { app: 'a' } } });
const destinationRule = istio('DestinationRule', { host: 'web', subsets: [{ name: 'v1', labels: { version: 'v1' } }] });
const policy = {
  apiVersion: 'security.istio.io/v1',
  kind: 'AuthorizationPolicy',
  metadata: { name: 'policy' },
  spec: { selector: { matchLabels: { app: 'a' } }, rules: [{ from: [{ source: { namespaces: ['shop'] } }] }] },
};
const telemetry = {
  apiVersion: 'telemetry.istio.io/v1',
  kind: 'Telemetry',
  metadata: { name: 'telemetry' },
  spec: { selector: { matchLabels: { app: 'a' } } },
};

// Each case adds an object of the same sort, so that the missing one counts as missing.
test.each([
  ['virtual-service-host-exists', [istio('VirtualService', route('web'))], [service('other')]],
  ['virtual-service-subset-defined', [istio('VirtualService', route('web', 'v1'))], [service('web')]],
  ['virtual-service-gateway-exists', [istio('VirtualService', { gateways: ['edge'] })], [service('other')]],
  ['destination-rule-host-exists', [istio('DestinationRule', { host: 'web' })], [service('other')]],
  ['gateway-selector-matches', [istio('Gateway', { selector: { app: 'edge' }, servers: [https] })], [pod('other')]],
  [
    'gateway-port-served',
    [istio('Gateway', { selector: { istio: 'ingressgateway' }, servers: [https] })],
    [pod('edge')],
  ],
  ['gateway-credential-exists', [istio('Gateway', { servers: [https] }), pod('edge')], [object('Secret', 'other')]],
  ['authorization-policy-namespace-exists', [policy], [object('Namespace', 'other')]],
  ['authorization-policy-selector-matches', [policy], [pod('other')]],
  ['sidecar-selector-matches', [sidecar], [pod('other')]],
  ['telemetry-selector-matches', [telemetry], [pod('other')]],
  [
    'destination-rule-subset-has-workloads',
    [destinationRule, service('web'), istio('VirtualService', route('web', 'v1'))],
    [pod('other')],
  ],
] as const)('%s is info while no object of the same sort is known', (rule, manifests, more) => {
  const severities = (list: readonly Manifest[]) =>
    analyze(new ConfigSnapshot(list))
      .filter((each) => each.rule === rule)
      .map(({ severity }) => severity);

  expect(severities(manifests)).toEqual(['info']);
  expect(severities([...manifests, ...more])).toEqual([
    rule === 'authorization-policy-selector-matches' || rule.includes('port') || rule === 'destination-rule-host-exists'
      ? 'warning'
      : 'error',
  ]);
});

test('treats objects that are declared external as existing', () => {
  const manifests = [
    istio('VirtualService', { gateways: ['shop/edge'], ...route('web') }),
    istio('DestinationRule', { host: 'api.example.com' }),
    service('other'),
  ];
  const externals = { hosts: ['web.default.svc.cluster.local', '*.example.com'], gateways: ['shop/edge'] };

  const found = analyze(new ConfigSnapshot(manifests), { externals });

  expect(found.map(({ rule }) => rule)).toEqual([]);
});

function istio(kind: string, spec: unknown): Manifest {
  return { apiVersion: 'networking.istio.io/v1', kind, metadata: { name: 'it' }, spec };
}

function service(name: string): Manifest {
  return { ...object('Service', name), spec: { selector: { app: name }, ports: [{ name: 'http', port: 80 }] } };
}

function pod(name: string): Manifest {
  const labels = name === 'edge' ? { istio: 'ingressgateway' } : { app: name };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels },
    spec: { containers: [{ name: 'main', image: 'main:1' }] },
  };
}

function object(kind: string, name: string): Manifest {
  return { apiVersion: 'v1', kind, metadata: { name } };
}

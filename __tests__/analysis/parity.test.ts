import { expect, test } from '@jest/globals';
import { analyze, type AnalyzeOptions } from '../../lib/analysis/analyze';
import type { Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { readFixture } from './fixture';

/** What Istio's analyzers do not look at, or say by the webhook's rules. */
const OWN = ['gateway-credential-has-authority', 'virtual-service-match-effective', 'virtual-service-route-reachable'];

test.each(OWN)('%s says nothing in parity', (rule) => {
  expect(namesOf(readFixture(rule).manifests, { mode: 'parity' })).not.toContain(rule);
});

test.each([
  ['without a selector', {}, []],
  ['whose selector another one has', { selector: { app: 'edge' } }, []],
  ['with a selector of its own', { selector: { app: 'other' } }, ['gateway-has-servers']],
])('takes a Gateway without servers, %s, as Istio does', (_, spec, expected) => {
  const port = { number: 80, name: 'http', protocol: 'HTTP' };
  const edge = istio('Gateway', 'edge', { selector: { app: 'edge' }, servers: [{ hosts: ['a.com'], port }] });

  const found = namesOf([edge, istio('Gateway', 'bare', spec)], { mode: 'parity' });

  expect(found.filter((name) => name === 'gateway-has-servers')).toEqual(expected);
});

test.each([
  [{}, ['service-entry-addresses-set']],
  [{ ISTIO_META_DNS_CAPTURE: 'true' }, ['service-entry-addresses-set']],
  [{ ISTIO_META_DNS_CAPTURE: 'true', ISTIO_META_DNS_AUTO_ALLOCATE: 'true' }, []],
  [{ ISTIO_META_DNS_CAPTURE: 'true', PILOT_ENABLE_IP_AUTOALLOCATE: 'true' }, []],
  [{ PILOT_ENABLE_IP_AUTOALLOCATE: 'true' }, ['service-entry-addresses-set']],
])('with proxies that have %p, what it says of a ServiceEntry without addresses', (proxyMetadata, expected) => {
  const entry = istio('ServiceEntry', 'db', {
    hosts: ['db.com'],
    ports: [{ number: 1, name: 'tcp', protocol: 'TCP' }],
  });

  const found = namesOf([entry], { mode: 'parity', meshConfig: { defaultConfig: { proxyMetadata } } });

  expect(found.filter((name) => name === 'service-entry-addresses-set')).toEqual(expected);
});

test("does not know the old form of a Gateway's name, which istiod reads", () => {
  const gateway = istio('Gateway', 'edge', { servers: [] });
  const route = istio('VirtualService', 'web', { hosts: ['a.com'], gateways: ['edge.default', 'mesh'] });
  const named = (mode: 'parity' | 'precise') =>
    namesOf([gateway, route], { mode }).filter((name) => name === 'virtual-service-gateway-exists');

  expect(named('parity')).toHaveLength(1);
  expect(named('precise')).toEqual([]);
});

test('leaves out what Istio cannot read, where the precise reading judges the rest of it', () => {
  const broken = istio('VirtualService', 'broken', { hosts: ['a'], gateways: ['gone'], http: [{ timeout: 5 }] });

  expect(namesOf([broken], { mode: 'parity' })).toEqual([]);
  expect(namesOf([broken])).toContain('virtual-service-gateway-exists');
});

test('reads an empty namespace as one of its own, where the precise reading takes default', () => {
  const route = { hosts: ['web'], http: [{ route: [{ destination: { host: 'web.default.svc.cluster.local' } }] }] };
  const web = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { ports: [{ name: 'http', port: 80 }] },
  };

  const [parity, precise] = (['parity', 'precise'] as const).map((mode) =>
    namesOf([istio('VirtualService', 'web', route), web], { mode }),
  );

  expect(parity).toContain('virtual-service-host-exists');
  expect(precise).toEqual([]);
});

function namesOf(manifests: readonly Manifest[], options?: AnalyzeOptions): readonly string[] {
  return analyze(new ConfigSnapshot(manifests), options).map(({ rule }) => rule);
}

function istio(kind: string, name: string, spec: unknown): Manifest {
  return { apiVersion: 'networking.istio.io/v1', kind, metadata: { name }, spec };
}

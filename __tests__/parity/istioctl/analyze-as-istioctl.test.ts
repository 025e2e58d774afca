import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { analyze } from '../../../lib/analysis/analyze';
import type { MeshViewOptions } from '../../../lib/mesh/mesh-view';
import type { Manifest } from '../../../lib/model/manifest';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { analyzeAsIstioctl } from '../../../parity/istioctl/analyze-as-istioctl';
import { checks } from '../../../parity/istioctl/checks';
import { readFixture, readFixtureFile } from '../../analysis/fixture';

const FIXTURES = path.resolve('__tests__/parity/istioctl/fixtures');
const fixtures = fs.readdirSync(FIXTURES);

test.each(fixtures)('%s: finds what istioctl finds, and nothing on the lines without a marker', (file) => {
  const { manifests, options, expected, lineOf } = readFixtureFile(path.join(FIXTURES, file));
  const [rule = ''] = file.split('.');

  const found = analyzeAsIstioctl(new ConfigSnapshot(manifests), options).filter((each) => each.rule === rule);

  const places = found.map(({ manifest, path: field }) => `${String(lineOf(manifest, field))} ${rule}`);
  expect(places.sort()).toEqual([...expected].sort());
});

test.each([...checks.keys()])('%s replaces the check of a rule', (rule) => {
  expect(readFixture(rule).expected).not.toEqual([]);
});

test.each(['gateway-credential-has-authority', 'virtual-service-match-effective', 'virtual-service-route-reachable'])(
  'istioctl does not report %s',
  (rule) => {
    expect(namesOf(readFixture(rule).manifests)).not.toContain(rule);
  },
);

test.each([
  ['without a selector', {}, []],
  ['with the selector of another Gateway', { selector: { app: 'edge' } }, []],
  ['with a selector of its own', { selector: { app: 'other' } }, ['gateway-has-servers']],
])('reports a Gateway without servers, %s, as istioctl does', (_, spec, expected) => {
  const port = { number: 80, name: 'http', protocol: 'HTTP' };
  const edge = istio('Gateway', 'edge', { selector: { app: 'edge' }, servers: [{ hosts: ['a.com'], port }] });

  const found = namesOf([edge, istio('Gateway', 'bare', spec)]);

  expect(found.filter((name) => name === 'gateway-has-servers')).toEqual(expected);
});

test.each([
  [{}, ['service-entry-addresses-set']],
  [{ ISTIO_META_DNS_CAPTURE: 'true' }, ['service-entry-addresses-set']],
  [{ ISTIO_META_DNS_CAPTURE: 'true', ISTIO_META_DNS_AUTO_ALLOCATE: 'true' }, []],
  [{ ISTIO_META_DNS_CAPTURE: 'true', PILOT_ENABLE_IP_AUTOALLOCATE: 'true' }, []],
  [{ PILOT_ENABLE_IP_AUTOALLOCATE: 'true' }, ['service-entry-addresses-set']],
])('with proxyMetadata %p, reports %p for a ServiceEntry without addresses', (proxyMetadata, expected) => {
  const entry = istio('ServiceEntry', 'db', {
    hosts: ['db.com'],
    ports: [{ number: 1, name: 'tcp', protocol: 'TCP' }],
  });

  const found = namesOf([entry], { meshConfig: { defaultConfig: { proxyMetadata } } });

  expect(found.filter((name) => name === 'service-entry-addresses-set')).toEqual(expected);
});

test("does not read the old form of a Gateway's name, which istiod reads", () => {
  const gateway = istio('Gateway', 'edge', { servers: [] });
  const route = istio('VirtualService', 'web', { hosts: ['a.com'], gateways: ['edge.default', 'mesh'] });

  expect(namesOf([gateway, route])).toContain('virtual-service-gateway-exists');
  expect(ownNamesOf([gateway, route])).not.toContain('virtual-service-gateway-exists');
});

test('ignores objects that istioctl cannot read, while this package checks what is readable', () => {
  const broken = istio('VirtualService', 'broken', { hosts: ['a'], gateways: ['gone'], http: [{ timeout: 5 }] });
  const labelled = {
    ...istio('VirtualService', 'labelled', { hosts: ['a'], gateways: ['gone'] }),
    metadata: { name: 'labelled', labels: { version: 1 } },
  };

  expect(namesOf([broken, labelled])).toEqual([]);
  expect(ownNamesOf([broken])).toContain('virtual-service-gateway-exists');
  expect(ownNamesOf([labelled])).toContain('virtual-service-gateway-exists');
});

test('treats an unset namespace as a namespace of its own, where this package uses default', () => {
  const route = { hosts: ['web'], http: [{ route: [{ destination: { host: 'web.default.svc.cluster.local' } }] }] };
  const web = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { ports: [{ name: 'http', port: 80 }] },
  };
  const manifests = [istio('VirtualService', 'web', route), web];

  expect(namesOf(manifests)).toContain('virtual-service-host-exists');
  expect(ownNamesOf(manifests)).toEqual([]);
});

test.each([
  ['IST0101', []],
  ['*', []],
  ['IST0102, IST0101', ['IST0101']],
])('drops what an object suppresses with %p', (codes, expected) => {
  const sidecar = istio('Sidecar', 'a', { workloadSelector: { labels: { app: 'a' } }, egress: [{ hosts: ['./*'] }] });
  const annotations = { 'galley.istio.io/analyze-suppress': codes };
  const manifest = { ...sidecar, metadata: { ...sidecar.metadata, annotations } };

  expect(analyzeAsIstioctl(new ConfigSnapshot([manifest])).map(({ code }) => code)).toEqual(expected);
});

function namesOf(manifests: readonly Manifest[], options?: MeshViewOptions): readonly string[] {
  return analyzeAsIstioctl(new ConfigSnapshot(manifests), options).map(({ rule }) => rule);
}

function ownNamesOf(manifests: readonly Manifest[]): readonly string[] {
  return analyze(new ConfigSnapshot(manifests)).map(({ rule }) => rule);
}

function istio(kind: string, name: string, spec: unknown): Manifest {
  return { apiVersion: 'networking.istio.io/v1', kind, metadata: { name }, spec };
}

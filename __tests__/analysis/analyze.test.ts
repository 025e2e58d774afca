import * as fs from 'node:fs';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { analyze, type AnalyzeOptions } from '../../lib/analysis/analyze';
import { rules } from '../../lib/analysis/rules';
import { formatFieldPath } from '../../lib/model/field-path';
import { formatManifestName, type Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { istioKinds, kubernetesKinds, type KnownKind } from '../../lib/model/known-kinds';
import { readFixture } from './fixture';

test('reports the object, the field, the message and the fix', () => {
  const route = { destination: { host: 'review', subset: 'v2' } };
  const virtualService = istio('VirtualService', 'reviews', { hosts: ['reviews'], http: [{ route: [route] }] });
  const rule = istio('DestinationRule', 'reviews', { host: 'reviews', subsets: [{ name: 'v1' }] });

  const found = analyze(new ConfigSnapshot([service('reviews'), virtualService, rule]));

  expect(found.filter(({ manifest }) => manifest === virtualService)).toEqual([
    {
      rule: 'virtual-service-host-exists',
      code: 'IST0101',
      alsoCodes: ['KIA1101'],
      severity: 'error',
      manifest: virtualService,
      path: ['spec', 'http', 0, 'route', 0, 'destination', 'host'],
      message: 'route host "review" (review.default.svc.cluster.local) is not defined; 2 hosts are known',
      fix: 'Write reviews',
    },
    {
      rule: 'virtual-service-subset-defined',
      code: 'IST0101',
      alsoCodes: ['KIA1107'],
      severity: 'info',
      manifest: virtualService,
      path: ['spec', 'http', 0, 'route', 0, 'destination', 'subset'],
      message: 'subset "v2" of "review" is not defined, got no subsets',
      fix: 'Add a DestinationRule for review.default.svc.cluster.local that defines it',
      related: [],
    },
  ]);
});

test('names both objects that conflict', () => {
  const route = { route: [{ destination: { host: 'reviews' } }] };
  const one = istio('VirtualService', 'one', { hosts: ['reviews'], http: [route] });
  const two = istio('VirtualService', 'two', { hosts: ['reviews'], http: [route] });

  const found = analyze(new ConfigSnapshot([service('reviews'), one, two]));

  expect(found.map(({ manifest, related }) => [manifest, related])).toEqual([
    [one, [two]],
    [two, [one]],
  ]);
});

test('reads MeshConfig from the ConfigMap of istiod, and prefers the option', () => {
  const telemetry = {
    apiVersion: 'telemetry.istio.io/v1',
    kind: 'Telemetry',
    metadata: { name: 'default' },
    spec: { accessLogging: [{}] },
  };
  const configMap = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'istio', namespace: 'istio-system' },
    data: { mesh: 'defaultProviders: { accessLogging: [envoy] }' },
  };
  const codesOf = (manifests: readonly Manifest[], options?: AnalyzeOptions) =>
    analyze(new ConfigSnapshot(manifests), options).map(({ code }) => code);

  expect(codesOf([telemetry])).toEqual(['IST0157']);
  expect(codesOf([telemetry, configMap])).toEqual([]);
  expect(codesOf([telemetry, configMap], { meshConfig: {} })).toEqual(['IST0157']);
});

test('reports a rule that throws as a finding, and runs the others', () => {
  class Broken extends ConfigSnapshot {
    public override list(kind: string): readonly Manifest[] {
      if (kind === 'EnvoyFilter') throw new Error('no filters today');
      return super.list(kind);
    }
  }
  const sidecar = istio('Sidecar', 'a', { workloadSelector: { labels: { app: 'a' } } });

  const found = analyze(new Broken([sidecar]));

  expect(found.filter(({ rule }) => rule === 'rule-completes').map(({ message }) => message)).toContain(
    'rule envoy-filter-add-applies could not finish: no filters today',
  );
  expect(found.map(({ rule }) => rule)).toContain('sidecar-selector-matches');
});

test('checks hostile objects without throwing', () => {
  const kinds: readonly KnownKind[] = [...Object.values(istioKinds), ...Object.values(kubernetesKinds)];
  const field = fc.oneof(
    { weight: 2, arbitrary: fc.jsonValue() },
    fc.constantFrom<unknown>('__proto__', '*', '.', 'mesh', '', -1, 1e30, [null], { constructor: null }),
  );
  const names = [...fieldNames()];
  const value = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      field,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 4 }),
    ),
  })).node;
  const object = fc
    .record({ kind: fc.constantFrom(...kinds), metadata: value, rest: value })
    .map(({ kind: { kind, group, versions }, metadata, rest }) => {
      const apiVersion = group === '' ? (versions[0] ?? '') : `${group}/${versions[0] ?? ''}`;
      return { apiVersion, kind, metadata: record(metadata), spec: rest, data: rest, webhooks: rest, status: rest };
    });

  fc.assert(
    fc.property(fc.array(object, { maxLength: 6 }), (manifests) => {
      const found = analyze(new ConfigSnapshot(manifests));
      expect(found.filter(({ rule }) => rule === 'rule-completes')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('finds the same in any order of the objects', () => {
  const all = rules.map(({ name }) => readFixture(name));

  fc.assert(
    fc.property(fc.constantFrom(...all), fc.infiniteStream(fc.nat()), ({ manifests, options }, numbers) => {
      const keys = new Map(manifests.map((manifest) => [manifest, numbers.next().value ?? 0]));
      const shuffled = [...manifests].sort((left, right) => (keys.get(left) ?? 0) - (keys.get(right) ?? 0));
      const found = (list: readonly Manifest[]) => analyze(new ConfigSnapshot(list), options).map(shown).sort();

      expect(found(shuffled)).toEqual(found(manifests));
    }),
    { numRuns: 60 },
  );
});

test.each(['dist', 'examples/bookinfo/dist'])("finds no error in this package's own mesh in %s", (folder) => {
  const manifests = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => parseAllDocuments(fs.readFileSync(`${folder}/${file}`, 'utf8')))
    .map((document) => document.toJS() as Manifest);

  const found = analyze(new ConfigSnapshot(manifests));

  expect(manifests.length).toBeGreaterThan(0);
  expect(found.filter(({ severity }) => severity === 'error').map(shown)).toEqual([]);
});

function shown({ manifest, path, rule, severity }: ReturnType<typeof analyze>[number]): string {
  return `${severity} ${manifest === undefined ? '' : formatManifestName(manifest)} ${formatFieldPath(path)} ${rule}`;
}

function istio(kind: string, name: string, spec: unknown): Manifest {
  return { apiVersion: 'networking.istio.io/v1', kind, metadata: { name }, spec };
}

function service(name: string): Manifest {
  const spec = { selector: { app: name }, ports: [{ name: 'http', port: 80 }] };
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec };
}

/** Names of fields that rules read, so that arbitrary objects reach deep into them. */
function* fieldNames(): Generator<string> {
  yield* [
    'spec',
    'template',
    'containers',
    'selector',
    'matchLabels',
    'labels',
    'annotations',
    'name',
    'namespace',
    'ports',
  ];
  yield* [
    'hosts',
    'http',
    'route',
    'destination',
    'host',
    'subset',
    'port',
    'number',
    'match',
    'uri',
    'prefix',
    'servers',
  ];
  yield* [
    'tls',
    'credentialName',
    'exportTo',
    'gateways',
    'subsets',
    'trafficPolicy',
    'mode',
    'rules',
    'from',
    'source',
  ];
  yield* ['workloadSelector', 'configPatches', 'patch', 'operation', 'value', 'tracing', 'providers', 'mesh', 'values'];
  yield* ['networks', 'endpoints', 'clientConfig', 'url', 'conditions', 'parents', 'headers', '@request.auth.claims.x'];
}

function record(value: unknown): Manifest['metadata'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

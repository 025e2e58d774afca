import { expect, test } from '@jest/globals';
import { analyzeAsKiali } from '../../../parity/kiali/analyze-as-kiali';
import type { Manifest } from '../../../lib/model/manifest';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';

test('reports what Kiali reports, with its code and path', () => {
  const found = analyzeAsKiali(new ConfigSnapshot([virtualService({ host: 'reviews' })]));

  expect(found.map(({ code, severity, path }) => ({ code, severity, path }))).toEqual([
    { code: 'KIA1101', severity: 'warning', path: ['spec', 'http', 0, 'route', 0, 'destination', 'host'] },
  ]);
});

test('reports an unknown destination as an error if the mesh is REGISTRY_ONLY', () => {
  const meshConfig = { outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' } };
  const found = analyzeAsKiali(new ConfigSnapshot([virtualService({ host: 'reviews' })]), meshConfig);

  expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error KIA1101']);
});

test('drops the codes that an object ignores, and all codes for an empty annotation', () => {
  const codesFor = (annotation: string) => {
    const annotations = { 'kiali.io/ignore-validations': annotation };
    return analyzeAsKiali(new ConfigSnapshot([virtualService({ host: 'reviews', annotations })])).map(
      ({ code }) => code,
    );
  };

  expect(codesFor('KIA1102, KIA1101')).toEqual([]);
  expect(codesFor(' ')).toEqual([]);
  expect(codesFor('KIA1102')).toEqual(['KIA1101']);
});

test.each([null, 7, 'text', [], { http: 7 }, { http: [null], hosts: [{}], gateways: 'x' }])(
  'accepts the spec %j',
  (spec) => {
    const kinds = ['VirtualService', 'Gateway', 'DestinationRule', 'ServiceEntry', 'Sidecar'];
    const objects = kinds.map((kind) => ({ ...virtualService({ host: '' }), kind, spec }));

    expect(() => analyzeAsKiali(new ConfigSnapshot(objects), spec)).not.toThrow();
  },
);

function virtualService({ host, annotations = {} }: { host: string; annotations?: object }): Manifest {
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'web', namespace: 'shop', annotations },
    spec: { hosts: ['web'], http: [{ route: [{ destination: { host } }] }] },
  };
}

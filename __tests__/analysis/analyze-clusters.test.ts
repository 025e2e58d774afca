import { expect, test } from '@jest/globals';
import { analyzeClusters } from '../../lib/analysis/analyze-clusters';
import { findingsOfFixture } from './cluster-findings';
import type { Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';

const http = { name: 'http', port: 80, targetPort: 8080 };

test.each([
  { what: 'another type', spec: { type: 'NodePort', ports: [http] } },
  { what: 'no cluster IP', spec: { clusterIP: 'None', ports: [http] } },
  { what: 'another port', spec: { ports: [{ ...http, port: 81 }] } },
  { what: 'one more port', spec: { ports: [http, { name: 'grpc', port: 90 }] } },
  { what: 'another protocol', spec: { ports: [{ ...http, protocol: 'UDP' }] } },
])('reports a Service that has $what in another cluster', ({ spec }) => {
  const west = service({ ports: [http] });
  const east = service(spec);

  const found = analyzeClusters(new Map([cluster('west', west), cluster('east', east)]));

  expect(found.map(({ code, manifest, related }) => ({ code, manifest, related }))).toEqual([
    { code: 'IST0170', manifest: west, related: [east] },
  ]);
});

test('reports neither a Service that is only written differently, nor one that a single cluster has', () => {
  const west = service({ ports: [{ name: 'grpc', port: 90 }, http] });
  const east = service({
    type: 'ClusterIP',
    ports: [
      { ...http, nodePort: 30000 },
      { name: 'grpc', port: 90, targetPort: 90 },
    ],
  });
  const own = { ...service({ ports: [http] }), metadata: { name: 'own' } };

  expect(analyzeClusters(new Map([cluster('west', west, own), cluster('east', east)]))).toEqual([]);
});

test('names the cluster that has a principal, and leaves a principal that no workload has to KIA0106', () => {
  expect(findingsOfFixture('authorization-policy-principal-local').reports).toEqual([
    'info AuthorizationPolicy shop/allow spec.rules[0].from[0].source.principals[1]: no workload of this cluster has the principal "cluster.local/ns/shop/sa/auditor", but a workload of cluster east has it. Acknowledge the finding if callers from the other cluster are meant. [authorization-policy-principal-local]',
  ]);
});

function cluster(name: string, ...manifests: readonly Manifest[]): readonly [string, ConfigSnapshot] {
  return [name, new ConfigSnapshot(manifests)];
}

function service(spec: unknown): Manifest {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop' }, spec };
}

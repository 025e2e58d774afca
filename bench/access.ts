// npm run bench:access: who may call whom, for N workloads in one namespace, each with its Service, an AuthorizationPolicy
// that allows some of the others, a PeerAuthentication and a DestinationRule. Prints seconds of CPU for the whole table.
import type { Manifest } from '../lib/model/manifest';
import { accessTable } from '../lib/simulation/access/access-table';
import { ConfigSnapshot } from '../lib/snapshot/config-snapshot';
import { MeshView } from '../lib/mesh/mesh-view';

console.log(`Node ${process.versions.node}\n\n| workloads | decisions | allowed | CPU |\n| --- | --- | --- | --- |`);
for (const size of [50, 100, 200]) measure(size);

function measure(size: number): void {
  const manifests = [...meshOf(size)];
  const before = process.cpuUsage();
  const mesh = new MeshView(new ConfigSnapshot(manifests));
  const rows = mesh.services.flatMap((service) => accessTable(mesh, service, { requests: ['GET /items/7'] }));
  const { user, system } = process.cpuUsage(before);
  const allowed = rows.filter(({ outcome }) => outcome === 'allowed').length;
  const cells = [String(size), String(rows.length), String(allowed), `${((user + system) / 1e6).toFixed(2)} s`];
  console.log(`| ${cells.join(' | ')} |`);
}

function* meshOf(size: number): Generator<Manifest> {
  yield {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } },
  };
  for (let index = 0; index < size; index++) {
    const name = `app-${String(index)}`;
    const metadata = { name, namespace: 'shop' };
    const selector = { matchLabels: { app: name } };
    const caller = `cluster.local/ns/shop/sa/app-${String((index + 1) % size)}`;
    yield {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort: 8000 }] },
    };
    yield {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { ...metadata, labels: { app: name } },
      spec: { serviceAccountName: name, containers: [] },
    };
    yield {
      apiVersion: 'security.istio.io/v1',
      kind: 'AuthorizationPolicy',
      metadata,
      spec: {
        selector,
        rules: [
          { from: [{ source: { principals: [caller] } }], to: [{ operation: { paths: ['/items/{*}'] } }] },
          { from: [{ source: { namespaces: ['operations'] } }] },
        ],
      },
    };
    yield {
      apiVersion: 'security.istio.io/v1',
      kind: 'PeerAuthentication',
      metadata,
      spec: { selector, mtls: { mode: 'STRICT' } },
    };
    yield {
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata,
      spec: { host: name, trafficPolicy: { connectionPool: { tcp: { maxConnections: 10 } } } },
    };
  }
}

// npm run bench:analyze: the analysis of meshes of N services, each with Service, Deployment, VirtualService and
// DestinationRule, and for each hundred of them a Gateway and a Namespace; each mesh in a process of its own. Prints seconds
// of CPU without making the objects, and the peak of memory.
import { spawnSync } from 'node:child_process';
import { analyze } from '../lib/analysis/analyze';
import type { Manifest } from '../lib/model/manifest';
import { ConfigSnapshot } from '../lib/snapshot/config-snapshot';

const [size] = process.argv.slice(2);
if (size === undefined) compare([250, 2500, 25_000]);
else measure(Number(size));

function compare(sizes: readonly number[]): void {
  console.log(`Node ${process.versions.node}\n`);
  console.log(
    '| services | objects | CPU | µs an object | peak memory | findings |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const each of sizes) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['lib/launch/launch.cjs', 'bench/analyze.ts', String(each)],
      {
        encoding: 'utf8',
      },
    );
    process.stdout.write(stdout);
    process.stderr.write(stderr);
  }
}

function measure(services: number): void {
  const manifests = [...meshOf(services)];
  const before = process.cpuUsage();
  const findings = analyze(new ConfigSnapshot(manifests));
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const cells = [
    String(services),
    String(manifests.length),
    `${seconds.toFixed(2)} s`,
    ((seconds / manifests.length) * 1e6).toFixed(0),
    `${String(Math.round(megabytes))} MiB`,
    String(findings.length),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function* meshOf(services: number): Generator<Manifest> {
  for (let index = 0; index < services; index++) {
    const group = Math.floor(index / 100);
    const namespace = `team-${String(group)}`;
    if (index % 100 === 0) yield* groupOf(namespace, group);
    const name = `service-${String(index)}`;
    const labels = { app: name, version: 'v1' };
    const host = `${name}.${namespace}.svc.cluster.local`;
    yield {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace },
      spec: { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    };
    yield {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace },
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [{ name: 'main', image: 'main:1' }] } },
      },
    };
    yield {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: { name, namespace },
      spec: {
        hosts: [`${name}.example.com`, host],
        gateways: ['mesh', 'gateway'],
        http: [
          {
            match: [{ uri: { prefix: '/v1' } }],
            route: [{ destination: { host, subset: 'v1', port: { number: 80 } } }],
          },
          { route: [{ destination: { host, subset: 'v1', port: { number: 80 } } }] },
        ],
      },
    };
    yield {
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata: { name, namespace },
      spec: { host, subsets: [{ name: 'v1', labels: { version: 'v1' } }] },
    };
  }
}

function* groupOf(namespace: string, group: number): Generator<Manifest> {
  yield {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: namespace, labels: { 'istio-injection': 'enabled' } },
  };
  yield {
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    metadata: { name: 'gateway', namespace },
    spec: {
      selector: { istio: 'ingressgateway' },
      servers: [{ port: { number: 80, name: `http-${String(group)}`, protocol: 'HTTP' }, hosts: [`${namespace}/*`] }],
    },
  };
}

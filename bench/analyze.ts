// npm run bench:analyze: the analysis of meshes of N services, each with Service, Deployment, VirtualService and
// DestinationRule, and one Gateway and Namespace for each hundred services; each mesh in its own process. Prints seconds of CPU
// without creating the objects, and the peak memory; and for a mesh of 2,500 services the ratio of all rules to those of istioctl,
// in one process.
import { spawnSync } from 'node:child_process';
import { analyze } from '../lib/analysis/analyze';
import type { Rule } from '../lib/analysis/rule';
import { rules } from '../lib/analysis/rules';
import type { Manifest } from '../lib/model/manifest';
import { ConfigSnapshot } from '../lib/snapshot/config-snapshot';
import { MeshView } from '../lib/mesh/mesh-view';

const [size] = process.argv.slice(2);
if (size === 'rules') compareRules(2500);
else if (size === undefined) {
  compare([250, 2500, 25_000]);
  process.stdout.write(run('rules').stdout);
} else measure(Number(size));

function compare(sizes: readonly number[]): void {
  console.log(`Node ${process.versions.node}\n`);
  console.log(
    '| services | objects | CPU | µs per object | peak memory | findings |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const each of sizes) {
    const { stdout, stderr } = run(String(each));
    process.stdout.write(stdout);
    process.stderr.write(stderr);
  }
}

function run(argument: string) {
  return spawnSync(process.execPath, ['lib/launch/launch.cjs', 'bench/analyze.ts', argument], { encoding: 'utf8' });
}

/** The median ratio of the time of all rules to that of istioctl's rules, each on its own view, in alternation. */
function compareRules(services: number): void {
  const manifests = [...meshOf(services)];
  const ofIstio = rules.filter(({ code }) => code?.startsWith('IST') === true);
  const pairs = Array.from({ length: 15 }, () => [secondsOf(manifests, ofIstio), secondsOf(manifests, rules)] as const);
  // The first pairs run before the code is optimized.
  const ratios = pairs.slice(5).map(([istio, all]) => all / istio);
  const ratio = ratios.sort((left, right) => left - right)[Math.floor(ratios.length / 2)] ?? 0;
  console.log(
    `\nAll ${String(rules.length)} rules take ${ratio.toFixed(2)} times as long as the ${String(ofIstio.length)} rules of istioctl, for ${String(services)} services.`,
  );
}

function secondsOf(manifests: readonly Manifest[], judging: readonly Rule[]): number {
  const before = process.cpuUsage();
  const mesh = new MeshView(new ConfigSnapshot(manifests));
  for (const rule of judging) for (const _ of rule.check(mesh)) continue;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
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

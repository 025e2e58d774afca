// npm run bench:types: measures the type check of an app with 200 L2 constructs, and of the same app with L1 constructs,
// in alternation, with each supported compiler. Prints medians and ratios of one run on one machine.
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

const RUNS = Number(process.env['RUNS'] ?? 7);
const CONSTRUCTS = 200;
const folder = path.resolve('build', 'bench-types');

execFileSync(process.execPath, [tsc('typescript'), '--project', 'tsconfig.build.json'], { stdio: 'inherit' });
fs.mkdirSync(folder, { recursive: true });
const programs = { L1: writeProgram('l1', l1Program()), L2: writeProgram('l2', l2Program()) };

console.log(
  `Node ${process.versions.node}, ${String(CONSTRUCTS)} constructs, ${String(RUNS)} runs each, in alternation\n`,
);
console.log('| compiler | L1 | L2 | L2 / L1 |\n| --- | --- | --- | --- |');
for (const compiler of ['typescript-5.4', 'typescript', 'typescript-7']) {
  const seconds = { L1: [] as number[], L2: [] as number[] };
  for (let run = -1; run < RUNS; run++) {
    for (const layer of ['L1', 'L2'] as const) {
      const elapsed = measure(compiler, programs[layer]);
      if (run >= 0) seconds[layer].push(elapsed);
    }
  }
  const [l1, l2] = [median(seconds.L1), median(seconds.L2)];
  console.log(`| ${compiler} | ${l1.toFixed(2)} s | ${l2.toFixed(2)} s | ${(l2 / l1).toFixed(2)} |`);
}

function measure(compiler: string, project: string): number {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [tsc(compiler), '--project', project], { encoding: 'utf8' });
  const elapsed = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${compiler} ${project}\n${stdout}`);
  return elapsed;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function tsc(compiler: string): string {
  return path.resolve('node_modules', compiler, 'bin', 'tsc');
}

function writeProgram(name: string, text: string): string {
  const own = path.join(folder, name);
  fs.mkdirSync(own, { recursive: true });
  fs.writeFileSync(path.join(own, 'main.ts'), text);
  const compilerOptions = {
    module: 'node16',
    moduleResolution: 'node16',
    target: 'es2022',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  fs.writeFileSync(path.join(own, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
  return own;
}

/** Half DestinationRules, half VirtualServices that route to their subsets. */
function l2Program(): string {
  const pairs = Array.from({ length: CONSTRUCTS / 2 }, (_, index) => {
    const name = `service-${String(index)}`;
    return `const rule${String(index)} = new DestinationRule(chart, '${name}', {
  host: Service.fromName('${name}'),
  subsets: { v1: { labels: { version: 'v1' } }, v2: { labels: { version: 'v2' } } },
  trafficPolicy: { loadBalancer: { simple: 'RANDOM' }, connectionPool: { tcp: { maxConnections: 10 } } },
});
new VirtualService(chart, '${name}-route', {
  hosts: [Service.fromName('${name}')],
  http: [
    { match: [{ uri: { prefix: '/a' } }], route: [{ destination: rule${String(index)}.subset('v2') }] },
    { route: [{ destination: rule${String(index)}.subset('v1'), weight: 90 }, { destination: rule${String(index)}.subset('v2'), weight: 10 }] },
  ],
});`;
  });
  return `import { Chart } from 'cdk8s';
import { DestinationRule, MeshApp, Service, VirtualService } from '../../lib';
const chart = new Chart(new MeshApp(), 'chart');
${pairs.join('\n')}
`;
}

function l1Program(): string {
  const pairs = Array.from({ length: CONSTRUCTS / 2 }, (_, index) => {
    const name = `service-${String(index)}`;
    const host = `${name}.default.svc.cluster.local`;
    return `new DestinationRule(chart, '${name}', { spec: {
  host: '${host}',
  subsets: [{ name: 'v1', labels: { version: 'v1' } }, { name: 'v2', labels: { version: 'v2' } }],
  trafficPolicy: { loadBalancer: { simple: 'RANDOM' }, connectionPool: { tcp: { maxConnections: 10 } } },
} });
new VirtualService(chart, '${name}-route', { spec: {
  hosts: ['${host}'],
  http: [
    { match: [{ uri: { prefix: '/a' } }], route: [{ destination: { host: '${host}', subset: 'v2' } }] },
    { route: [{ destination: { host: '${host}', subset: 'v1' }, weight: 90 }, { destination: { host: '${host}', subset: 'v2' }, weight: 10 }] },
  ],
} });`;
  });
  return `import { App, Chart } from 'cdk8s';
import { DestinationRule } from '../../imports/destination-rule';
import { VirtualService } from '../../imports/virtual-service';
const chart = new Chart(new App(), 'chart');
${pairs.join('\n')}
`;
}

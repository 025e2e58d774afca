// npm run bench:scale: compares the synthesis of MeshApp and cdk8s' own App for the same objects, each in its own process, in
// alternation. Prints seconds of the whole process, and ratios. The App is left out if it would take minutes.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import { MeshApp, type MeshAppProps } from '../lib';

interface Shape {
  readonly charts: number;
  readonly objects: number;
  /** Each chart depends on the one before it. */
  readonly isChained: boolean;
  /** Whether the stock App is measured as well. */
  readonly withStock: boolean;
}

const shapes: readonly Shape[] = [
  { charts: 1, objects: 10, isChained: false, withStock: true },
  { charts: 1, objects: 1000, isChained: false, withStock: true },
  { charts: 1, objects: 10_000, isChained: false, withStock: true },
  { charts: 100, objects: 100, isChained: false, withStock: true },
  { charts: 400, objects: 100, isChained: false, withStock: true },
  { charts: 2, objects: 3000, isChained: true, withStock: true },
  { charts: 1000, objects: 100, isChained: false, withStock: false },
  { charts: 1000, objects: 100, isChained: true, withStock: false },
];

/** The measured settings of MeshApp: only rendering, as in the App, and the default. */
const SETTINGS: Readonly<Record<string, MeshAppProps>> = {
  MeshApp: { origins: false, check: false },
  'MeshApp, checking': {},
};

const [kind, charts, objects, chained, outdir] = process.argv.slice(2);
if (kind === undefined) compare();
else
  synthesize(
    kind === 'App' ? new App({ outdir }) : new MeshApp({ outdir, ...SETTINGS[kind] }),
    Number(charts),
    Number(objects),
    chained === 'true',
  );

function compare(): void {
  console.log(`Node ${process.versions.node}\n`);
  console.log(
    '| charts x objects | App | MeshApp | App / MeshApp | µs per object | peak memory | with checks and origins |\n' +
      '| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const shape of shapes) {
    const total = shape.charts * shape.objects;
    // Short runs are repeated, long ones are not.
    const runs = total > 1000 ? 1 : 9;
    const apps = ['MeshApp', 'MeshApp, checking', ...(shape.withStock ? ['App'] : [])];
    const [own, checking, stock] = measureInTurn(apps, shape, runs);
    if (own === undefined || checking === undefined) throw new Error('each app is measured');
    const cells = [
      `${String(shape.charts)} x ${String(shape.objects)}${shape.isChained ? ', chained' : ''}`,
      stock === undefined ? '-' : `${stock.seconds.toFixed(2)} s`,
      `${own.seconds.toFixed(2)} s`,
      stock === undefined ? '-' : (stock.seconds / own.seconds).toFixed(1),
      ((own.seconds / total) * 1e6).toFixed(0),
      `${String(Math.round(own.megabytes))} MiB`,
      `${checking.seconds.toFixed(2)} s, ${String(Math.round(checking.megabytes))} MiB`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

interface Measurement {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The median of each app's runs, one of each after the other. */
function measureInTurn(apps: readonly string[], shape: Shape, runs: number): readonly (Measurement | undefined)[] {
  const rounds = Array.from({ length: runs }, () => apps.map((app) => measure(app, shape)));
  return apps.map((_, index) => {
    const sorted = rounds.flatMap((round) => round[index] ?? []).sort((left, right) => left.seconds - right.seconds);
    return sorted[Math.floor(runs / 2)];
  });
}

function measure(app: string, { charts, objects, isChained }: Shape): Measurement {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-scale-'));
  const program = path.join('lib', 'launch', 'launch.cjs');
  const args = [app, String(charts), String(objects), String(isChained), folder];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'bench/scale.ts', ...args], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  fs.rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`${app} ${args.join(' ')}\n${stderr}`);
  return { seconds, megabytes: Number(stdout) / 1024 };
}

function synthesize(app: App, charts: number, objects: number, isChained: boolean): void {
  let before: Chart | undefined;
  for (let index = 0; index < charts; index++) {
    const chart = new Chart(app, `chart-${String(index)}`, { namespace: `scale-${String(index)}` });
    if (isChained && before !== undefined) chart.addDependency(before);
    before = chart;
    for (let object = 0; object < objects; object++) addObject(chart, `object-${String(object)}`);
  }
  app.synth();
  console.log(process.resourceUsage().maxRSS);
}

function addObject(chart: Chart, name: string): void {
  const host = `${name}.${chart.namespace ?? ''}.svc.cluster.local`;
  new ApiObject(chart, name, {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name, labels: { app: name, team: 'shop' } },
    spec: {
      hosts: [host],
      http: [
        {
          match: [{ uri: { prefix: '/a' } }],
          route: [{ destination: { host: host, subset: 'v2' } }],
        },
        {
          timeout: '1.5s',
          route: [
            { destination: { host: host, subset: 'v1' }, weight: 90 },
            { destination: { host: host, subset: 'v2' }, weight: 10 },
          ],
        },
      ],
    },
  });
}

// npm run bench:tools: the same objects through MeshApp, cdk8s' App, `kustomize build`, `helm template` and kosko, each as a
// whole process, in alternation. Tools that are not installed are reported and left out. RUNS=5 for more runs.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Yaml } from 'cdk8s';

const runs = Number(process.env['RUNS'] ?? 3);
const PATIENCE_MS = 120_000;

interface Tool {
  readonly name: string;
  /** Program and arguments; the first installed one is used. */
  readonly commands: readonly (readonly string[])[];
}

const launch = [process.execPath, path.join('lib', 'launch', 'launch.cjs'), path.join('bench', 'scale.ts')];

for (const objects of [1000, 10_000]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-tools-'));
  writeInputs(folder, objects);
  compare(objects, [
    { name: 'MeshApp', commands: [[...launch, 'MeshApp', '1', String(objects), 'false', path.join(folder, 'own')]] },
    { name: 'App of cdk8s', commands: [[...launch, 'App', '1', String(objects), 'false', path.join(folder, 'stock')]] },
    { name: 'helm template', commands: [['helm', 'template', path.join(folder, 'chart')]] },
    { name: 'kosko generate', commands: [['kosko', 'generate', '--cwd', path.join(folder, 'kosko')]] },
    {
      name: 'kustomize build',
      commands: [
        ['kustomize', 'build', path.join(folder, 'kustomize')],
        ['kubectl', 'kustomize', path.join(folder, 'kustomize')],
      ],
    },
  ]);
  fs.rmSync(folder, { recursive: true });
}

function compare(objects: number, tools: readonly Tool[]): void {
  console.log(`\n${String(objects)} objects, ${String(runs)} runs each, in alternation\n`);
  const times = new Map<string, number[]>();
  const notes = new Map<string, string>();
  for (let round = 0; round < runs; round++) {
    for (const { name, commands } of tools) {
      if (notes.has(name)) continue;
      const command = commands.find(([program = '']) => isInstalled(program));
      if (command === undefined) {
        notes.set(name, 'not installed');
        continue;
      }
      const [program = '', ...args] = command;
      const start = performance.now();
      const { status, error } = spawnSync(program, args, { stdio: 'ignore', timeout: PATIENCE_MS });
      const seconds = (performance.now() - start) / 1000;
      if (error !== undefined) notes.set(name, `more than ${String(PATIENCE_MS / 1000)} s`);
      else if (status !== 0) notes.set(name, `failed with ${String(status)}`);
      else times.set(name, [...(times.get(name) ?? []), seconds]);
    }
  }
  const own = median(times.get('MeshApp') ?? []);
  console.log('| process | median | relative to MeshApp |\n| --- | --- | --- |');
  for (const { name } of tools) {
    const note = notes.get(name);
    const time = median(times.get(name) ?? []);
    console.log(
      `| ${name} | ${note ?? `${time.toFixed(2)} s`} | ${note === undefined ? (time / own).toFixed(1) : '-'} |`,
    );
  }
}

/** The same objects as YAML, as a Helm chart, as a kustomization and as a kosko component. */
function writeInputs(folder: string, count: number): void {
  const objects = Array.from({ length: count }, (_, index) => virtualService(`object-${String(index)}`));
  const text = Yaml.stringify(...objects);
  write(path.join(folder, 'chart', 'Chart.yaml'), 'apiVersion: v2\nname: scale\nversion: 0.1.0\n');
  write(path.join(folder, 'chart', 'templates', 'all.yaml'), text);
  write(path.join(folder, 'kustomize', 'all.yaml'), text);
  write(path.join(folder, 'kustomize', 'kustomization.yaml'), 'resources: [all.yaml]\n');
  write(path.join(folder, 'kosko', 'kosko.toml'), 'components = ["*"]\n');
  write(path.join(folder, 'kosko', 'components', 'all.js'), `module.exports = ${JSON.stringify(objects)};\n`);
}

function virtualService(name: string): object {
  const host = `${name}.scale.svc.cluster.local`;
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name, namespace: 'scale', labels: { app: name, team: 'shop' } },
    spec: {
      hosts: [host],
      http: [
        { match: [{ uri: { prefix: '/a' } }], route: [{ destination: { host, subset: 'v2' } }] },
        { timeout: '1.5s', route: ['v1', 'v2'].map((subset) => ({ destination: { host, subset }, weight: 50 })) },
      ],
    },
  };
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function isInstalled(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return path.isAbsolute(program) || folders.some((folder) => fs.existsSync(path.join(folder, program)));
}

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? NaN;
}

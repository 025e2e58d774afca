// npm run bench: measures the whole process `cdk8s synth` of this app, in alternation with the stock template (ts-node, the same
// objects from stock L1 constructs) and with other loaders. Prints medians and ratios of one run on one machine.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';

const RUNS = Number(process.env['RUNS'] ?? 7);
const folder = path.resolve('build', 'bench');
const cli = path.resolve('node_modules', 'cdk8s-cli', 'bin', 'cdk8s');

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
}

const stock = writeStockTemplate();
const loader = (app: string): readonly string[] => [
  cli,
  'synth',
  '--no-check-upgrade',
  '--app',
  app,
  '--output',
  'build/bench-out',
];
const contenders: readonly Contender[] = [
  { name: 'cdk8s synth, stock template (ts-node)', command: [cli, 'synth', '--no-check-upgrade'], cwd: stock },
  { name: 'cdk8s synth, this app', command: [cli, 'synth', '--no-check-upgrade'], cwd: '.' },
  { name: 'cdk8s synth, this app through tsx', command: loader('node --import tsx main.ts'), cwd: '.' },
  {
    name: 'this app without the cdk8s command',
    command: ['lib/launch/launch.cjs', 'main.ts', '--from', 'build/synth', '--to', 'dist'],
    cwd: '.',
  },
  { name: 'start of the cdk8s command', command: [cli, '--version', '--no-check-upgrade'], cwd: '.' },
];

const seconds = new Map(contenders.map((contender) => [contender, [] as number[]]));
// In alternation, because the machine's speed drifts; the first run only fills the caches.
for (let run = -1; run < RUNS; run++) {
  for (const contender of contenders) {
    const elapsed = measure(contender);
    if (run >= 0) seconds.get(contender)?.push(elapsed);
  }
}

const [baseline] = contenders;
const base = baseline === undefined ? NaN : median(seconds.get(baseline) ?? []);
console.log(`Node ${process.versions.node}, ${String(RUNS)} runs each, in alternation\n`);
console.log('| process | median | times faster than stock |\n| --- | --- | --- |');
for (const contender of contenders) {
  const own = median(seconds.get(contender) ?? []);
  console.log(`| ${contender.name} | ${own.toFixed(2)} s | ${(base / own).toFixed(1)} |`);
}

function measure({ command, cwd, name }: Contender): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8' });
  const elapsed = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${name}: exited with ${String(status)}\n${stderr}`);
  return elapsed;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** `cdk8s import` of the release's CRDs with all served versions, before `npm run import` strips them. */
function importAsStock(): void {
  const text = fs.readFileSync(path.join('imports', 'crds', 'istio-1.31.yaml'), 'utf8');
  const crds = parseAllDocuments(text).map((document) => {
    const crd = document.toJS() as StrippedCrd;
    const [newest] = crd.spec.versions;
    const served = crd.metadata.annotations['cdk8s-istio/served']?.split(',') ?? [];
    return {
      ...crd,
      spec: { ...crd.spec, versions: served.map((name, index) => ({ ...newest, name, storage: index === 0 })) },
    };
  });
  const file = path.join(folder, 'crds.yaml');
  fs.writeFileSync(file, crds.map((crd) => JSON.stringify(crd)).join('\n---\n'));
  const options = ['--language', 'typescript', '--save=false', '--no-check-upgrade'];
  spawnSync(process.execPath, [cli, 'import', 'crds.yaml', ...options], { cwd: folder, stdio: 'ignore' });
}

interface StrippedCrd {
  readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
  readonly spec: { readonly versions: readonly object[] };
}

/** The project of `cdk8s init typescript-app`, with the objects of dist/ as stock L1 constructs. */
function writeStockTemplate(): string {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'imports'), { recursive: true });
  const objects = fs
    .readdirSync('dist')
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const documents = parseAllDocuments(fs.readFileSync(path.join('dist', file), 'utf8'));
      return documents.map((document) => document.toJS() as { readonly apiVersion: string; readonly kind: string });
    });
  const constructs = objects.map((object, index) => {
    const isIstio = object.apiVersion.startsWith('networking.istio.io/');
    const { apiVersion: _apiVersion, kind: _kind, ...props } = object;
    const type = isIstio ? `istio.${object.kind}V1Alpha3` : 'ApiObject';
    return `new ${type}(chart, 'object-${String(index)}', ${JSON.stringify(isIstio ? props : object)} as any);`;
  });
  importAsStock();
  fs.writeFileSync(path.join(folder, 'cdk8s.yaml'), 'language: typescript\napp: npx ts-node main.ts\n');
  fs.writeFileSync(
    path.join(folder, 'main.ts'),
    `import { App, ApiObject, Chart } from 'cdk8s';
import * as istio from './imports/networking.istio.io';
const app = new App();
const chart = new Chart(app, 'mesh');
${constructs.join('\n')}
app.synth();
`,
  );
  const compilerOptions = {
    alwaysStrict: true,
    experimentalDecorators: true,
    inlineSourceMap: true,
    inlineSources: true,
    lib: ['es2020'],
    module: 'CommonJS',
    noEmitOnError: true,
    noFallthroughCasesInSwitch: true,
    noImplicitAny: true,
    noImplicitReturns: true,
    noImplicitThis: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    resolveJsonModule: true,
    strict: true,
    strictNullChecks: true,
    strictPropertyInitialization: true,
    stripInternal: true,
    target: 'ES2020',
    types: ['node'],
    ignoreDeprecations: '6.0',
  };
  fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  return folder;
}

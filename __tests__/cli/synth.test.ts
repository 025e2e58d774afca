import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Yaml } from 'cdk8s';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { LIST_FILE } from '../../lib/output/file-list';

const root = path.join(__dirname, '..', '..');
const program = [path.join(root, 'lib', 'launch', 'launch.cjs'), path.join(root, 'lib', 'cli', 'bin.ts'), 'synth'];
let folder = '';

beforeEach(() => {
  // Below the checkout, where the packages of the app are found.
  fs.mkdirSync(path.join(root, 'build'), { recursive: true });
  folder = fs.mkdtempSync(path.join(root, 'build', 'synth-test-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const app = (name: string) => `
  import { ApiObject, Chart } from 'cdk8s';
  import { MeshApp } from '../../lib';
  const app = new MeshApp();
  const object: { name: string } = { name: '${name}' };
  new ApiObject(new Chart(app, 'chart'), 'a', { apiVersion: 'v1', kind: 'A', metadata: object });
  console.log('said by the app');
  app.synth();
`;

test('renders into the output folder and keeps what is there', () => {
  write('main.ts', app('one'));
  write('dist/by-hand.yaml', 'kept');

  expect(synth()).toMatchObject({ status: 0, stderr: 'dist: 1 files, 1 written, 0 removed\n' });
  expect(fs.readdirSync(path.join(folder, 'dist')).sort()).toEqual([LIST_FILE, 'by-hand.yaml', 'chart.k8s.yaml']);
  expect(synth().stderr).toBe('dist: 1 files, 0 written, 0 removed\n');
});

test('renders an app of cdk8s, too', () => {
  write(
    'main.ts',
    app('one').replace("import { MeshApp } from '../../lib';", "import { App as MeshApp } from 'cdk8s';"),
  );

  expect(synth('--output', 'out').stderr).toBe('out: 1 files, 1 written, 0 removed\n');
});

test('prints nothing but YAML with --stdout', () => {
  write('app.ts', app('one'));
  const { stdout, stderr, status } = synth('app.ts', '--stdout');

  expect(status).toBe(0);
  expect(stderr).toBe('said by the app\n');
  expect(stdout).toBe('apiVersion: v1\nkind: A\nmetadata:\n  name: one\n');
  expect(fs.readdirSync(folder)).toEqual(['app.ts']);
});

test('names the TypeScript line of an error, and leaves the output as it was', () => {
  write('main.ts', app('one'));
  synth();
  write('main.ts', `${app('two')}\nthrow new Error('no');`);
  const { stderr, status } = synth();

  expect(status).toBe(2);
  expect(stderr).toContain('synth: no\n');
  expect(stderr).toContain('main.ts:10:7');
  expect(read('dist/chart.k8s.yaml')).toContain('one');
});

test.each([
  [['man.ts'], 'synth: man.ts does not exist; did you mean main.ts?\n'],
  [['main.ts', '--stdout', '--watch'], 'synth: --stdout and --watch cannot be combined\n'],
  [['main.ts', '--outptu', 'x'], "Unknown option '--outptu'"],
])('says what is wrong with the arguments %j', (args, message) => {
  write('main.ts', app('one'));
  const { stderr, status } = synth(...args);

  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

test('renders again when a file changes, also after a mistake, until it is stopped', async () => {
  write('main.ts', app('one'));
  const child = spawn(process.execPath, [...program, '--watch'], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  try {
    await until(() => read('dist/chart.k8s.yaml').includes('one'));
    write('main.ts', 'const = 1;');
    await new Promise((resolve) => setTimeout(resolve, 300));
    write('main.ts', app('two'));
    await until(() => read('dist/chart.k8s.yaml').includes('two'));
  } finally {
    child.kill('SIGINT');
  }

  expect(await ended).toBe(0);
  expect(Yaml.load(path.join(folder, 'dist', 'chart.k8s.yaml'))).toMatchObject([{ metadata: { name: 'two' } }]);
}, 60_000);

function synth(...args: readonly string[]) {
  const env = { ...process.env, CDK8S_OUTDIR: undefined };
  return spawnSync(process.execPath, [...program, ...args], { cwd: folder, encoding: 'utf8', env });
}

test('removes the temporary folder of a run that was killed', async () => {
  write('main.ts', `${app('one')} setInterval(() => {}, 1000);`);
  const temporary = path.join(folder, 'tmp');
  fs.mkdirSync(temporary);
  const env = { ...process.env, CDK8S_OUTDIR: undefined, TMPDIR: temporary };
  const child = spawn(process.execPath, program, { cwd: folder, stdio: 'ignore', env });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const left = () => fs.readdirSync(temporary).filter((name) => name.startsWith('cdk8s-istio-synth-'));
  await until(() => left().length > 0);
  child.kill('SIGKILL');
  await ended;
  write('main.ts', app('one'));

  expect(left()).toHaveLength(1);
  expect(spawnSync(process.execPath, program, { cwd: folder, env }).status).toBe(0);
  expect(left()).toEqual([]);
}, 60_000);

async function until(condition: () => boolean): Promise<void> {
  for (let round = 0; round < 400 && !condition(); round++) await new Promise((resolve) => setTimeout(resolve, 50));
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

function read(file: string): string {
  const target = path.join(folder, file);
  return fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
}

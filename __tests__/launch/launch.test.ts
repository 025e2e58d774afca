import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const launcher = path.join(__dirname, '..', '..', 'lib', 'launch', 'launch.cjs');
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-launch-'));
  fs.mkdirSync(path.join(folder, 'node_modules'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

test('runs a TypeScript file with the arguments that follow it', () => {
  write('main.ts', 'const [first]: string[] = process.argv.slice(2); console.log(first);');

  expect(launch('main.ts', 'hello').stdout).toBe('hello\n');
});

test('detects a change of a cached file', () => {
  write('name.ts', "export const name = 'old';");
  write('main.ts', "import { name } from './name'; console.log(name);");
  launch('main.ts');
  write('name.ts', "export const name = 'newer';");

  expect(launch('main.ts').stdout).toBe('newer\n');
});

test('names the TypeScript line of an error, from the cache too', () => {
  write('main.ts', "interface A { a: string }\n\nthrow new Error('wrong');");
  launch('main.ts');

  expect(launch('main.ts').stderr).toContain('main.ts:3:7');
});

test('names the TypeScript line of a later error, with its cause', () => {
  write('main.ts', "setTimeout(() => {\n  throw new Error('wrong', { cause: new TypeError('inner') });\n}, 1);");
  launch('main.ts');
  const { status, stderr } = launch('main.ts');

  expect(status).toBe(1);
  expect(stderr).toContain('main.ts:2:9');
  expect(stderr).toContain('[cause]: TypeError: inner');
});

test('prints all of a long error, and nothing of it raw', () => {
  write(
    'main.ts',
    "const name = '\\u001b[2J'; setTimeout(() => { throw new Error(name + '\\n::error::' + 'x'.repeat(1_000_000)); }, 1);",
  );
  const { status, stderr } = launch('main.ts');

  expect(status).toBe(1);
  expect(stderr).toContain('Error: \\u001b[2J\n');
  expect(stderr).toMatch(/x{1000000}[^]*Node\.js v[\d.]+\n$/);
  expect(stderr).not.toContain('\u001b');
});

test('leaves an error to a program that handles it', () => {
  write(
    'main.ts',
    "process.on('uncaughtException', (e) => console.log('caught', e.message)); setTimeout(() => { throw new Error('a'); }, 1);",
  );

  expect(launch('main.ts')).toMatchObject({ status: 0, stdout: 'caught a\n' });
});

test('imports an ES module, from the cache too', () => {
  write('node_modules/esm/package.json', JSON.stringify({ name: 'esm', type: 'module', exports: './index.js' }));
  write('node_modules/esm/index.js', "export const name = 'of an ES module';");
  write('main.ts', "void import('esm').then(({ name }) => console.log(name));");
  launch('main.ts');

  expect(launch('main.ts')).toMatchObject({ stdout: 'of an ES module\n', stderr: '' });
});

test('runs from the code cache as from the source, including a shebang line', () => {
  write('main.ts', "#!/usr/bin/env node\nconsole.log(require.main === module, __filename.endsWith('main.ts'));");

  expect(launch('main.ts').stdout).toBe('true true\n');
  expect(cached('.v8')).toHaveLength(1);
  expect(launch('main.ts').stdout).toBe('true true\n');
});

test.each(['.v8', '.json'])('works with a cache whose %s is broken', (ending) => {
  write('main.ts', "console.log('fine');");
  launch('main.ts');
  for (const file of cached(ending)) fs.writeFileSync(file, 'broken(');

  expect(launch('main.ts')).toMatchObject({ status: 0, stdout: 'fine\n' });
});

test.each(['.cjs', '.map', '.v8', '.json'])('works with a cache whose %s is torn', (ending) => {
  write('main.ts', "console.log('fine'); setTimeout(() => { throw new Error('later'); }, 1);");
  launch('main.ts');
  for (const file of cached(ending)) fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2));
  const { stdout, stderr } = launch('main.ts');

  expect(stdout).toBe('fine\n');
  expect(stderr).toContain('Error: later');
});

test('does not trust a damaged code cache', () => {
  write('main.ts', "console.log('fine');");
  launch('main.ts');
  for (const file of cached('.v8')) {
    const data = fs.readFileSync(file);
    fs.writeFileSync(file, data.fill(0, data.length / 2));
  }

  expect(launch('main.ts')).toMatchObject({ status: 0, stdout: 'fine\n' });
});

test('sees a change that keeps size and time', () => {
  write('main.ts', "console.log('one');");
  const time = new Date(2020, 1);
  fs.utimesSync(path.join(folder, 'main.ts'), time, time);
  launch('main.ts');
  write('main.ts', "console.log('two');");
  fs.utimesSync(path.join(folder, 'main.ts'), time, time);

  expect(launch('main.ts').stdout).toBe('two\n');
});

test('uses the cache when only times have changed', () => {
  write('main.ts', "console.log('one');");
  launch('main.ts');
  const [file = ''] = cached('.json');
  const before = fs.statSync(file).mtimeMs;
  write('main.ts', "console.log('one');");
  launch('main.ts');

  expect(fs.statSync(file).mtimeMs).toBe(before);
});

test('keeps the files of one bundle of a program', () => {
  write('main.ts', "console.log('old');");
  launch('main.ts');
  write('main.ts', "console.log('newer');");
  launch('main.ts');

  expect(['.json', '.cjs', '.map', '.v8'].map((ending) => cached(ending).length)).toEqual([1, 1, 1, 1]);
});

test('shows where the source has a syntax error', () => {
  write('main.ts', 'const = 1;');
  const { status, stderr } = launch('main.ts');

  expect(status).toBe(1);
  expect(stderr).toContain('main.ts:1:6');
});

test('reports a missing file', () => {
  expect(launch('man.ts')).toMatchObject({
    status: 2,
    stderr: 'man.ts: this file does not exist; pass the TypeScript file to run\n',
  });
});

test('publishes rendered files, and removes stale ones', () => {
  write('dist/kustomization.yaml', 'kept by hand');
  write('main.ts', renders({ 'old.k8s.yaml': 'old' }));
  launch('main.ts', '--from', 'out', '--to', 'dist');
  write('main.ts', renders({ 'a.k8s.yaml': 'a', 'construct-metadata.json': '{}' }));
  const { stderr } = launch('main.ts', '--from', 'out', '--to', 'dist');

  expect(stderr).toBe('dist: 1 files, 1 written, 1 removed\n');
  expect(fs.readdirSync(path.join(folder, 'dist')).sort()).toEqual([
    '.cdk8s-istio-files',
    'a.k8s.yaml',
    'kustomization.yaml',
  ]);
});

test.each([
  ['throws', "throw new Error('no');"],
  ['exits with an error', 'process.exit(3);'],
  ['renders nothing', "require('node:fs').rmSync('out', { recursive: true });"],
])('leaves the published files as they were when the app %s', (_, end) => {
  write('dist/a.k8s.yaml', 'before');
  write('main.ts', renders({ 'a.k8s.yaml': 'after' }) + end);
  const { status } = launch('main.ts', '--from', 'out', '--to', 'dist');

  expect(status).not.toBe(0);
  expect(fs.readFileSync(path.join(folder, 'dist', 'a.k8s.yaml'), 'utf8')).toBe('before');
});

test('publishes nothing when cdk8s renders elsewhere', () => {
  write('main.ts', renders({ 'a.k8s.yaml': 'a' }));
  launchWith({ CDK8S_OUTDIR: path.join(folder, 'elsewhere') }, 'main.ts', '--from', 'out', '--to', 'dist');

  expect(fs.existsSync(path.join(folder, 'elsewhere', 'a.k8s.yaml'))).toBe(true);
  expect(fs.existsSync(path.join(folder, 'dist'))).toBe(false);
});

function renders(files: Readonly<Record<string, string>>): string {
  return `import * as fs from 'node:fs';
    const outdir = process.env.CDK8S_OUTDIR ?? '';
    fs.mkdirSync(outdir, { recursive: true });
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) fs.writeFileSync(outdir + '/' + name, text);
  `;
}

function cached(ending: string): readonly string[] {
  const cache = path.join(folder, 'node_modules', '.cache', 'cdk8s-istio');
  const files = fs.readdirSync(cache).filter((file) => file.endsWith(ending));
  return files.map((file) => path.join(cache, file));
}

function write(file: string, text: string): void {
  const target = path.join(folder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}

function launch(...args: readonly string[]) {
  return launchWith({}, ...args);
}

function launchWith(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const inherited = { ...process.env, CDK8S_OUTDIR: undefined, ...env };
  return spawnSync(process.execPath, [launcher, ...args], { cwd: folder, encoding: 'utf8', env: inherited });
}

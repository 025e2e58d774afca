import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { runCommand } from './run-command';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-'));
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: a }\n';
const TWICE = `${SERVICE}---\n${SERVICE}`;

let cwd = root;
beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(root, 'case-'));
});

afterAll(() => {
  fs.rmSync(root, { recursive: true });
});

test('exits with 0 for a file without findings', async () => {
  write('a.yaml', SERVICE);

  expect(await check('a.yaml')).toEqual({ code: 0, stdout: 'no findings in 1 object (Istio 1.31)\n', stderr: '' });
});

test('exits with 1 for findings and prints their lines', async () => {
  expect(await check({ input: TWICE }, '-')).toEqual({
    code: 1,
    stdout: [
      'error Service a metadata.name: the object is defined twice, and the one that is applied last replaces the other. Rename or remove one of the two [object-unique]',
      '  at -:7:13',
      '     7 | metadata: { name: a }',
      '       |             ^',
      '  see Service a at -:1:1',
      '',
      '1 error in 2 objects (Istio 1.31)\n',
    ].join('\n'),
    stderr: '',
  });
});

test('reads files, folders and globs, each file once', async () => {
  for (const file of ['a.yaml', 'b/c.yml', 'b/d/e.json', 'b/node_modules/f.yaml', 'b/.git/g.yaml', 'b/h.txt']) {
    write(
      file,
      file.endsWith('.json')
        ? '{"apiVersion":"v1","kind":"Service","metadata":{}}'
        : SERVICE.replace('name: a', `name: a${String(file.length)}`),
    );
  }

  expect((await check('b')).stdout).toContain('in 2 objects');
  expect((await check('.', 'a.yaml', 'b/')).stdout).toContain('in 3 objects');
  expect((await check('**/*.y*ml')).stdout).toContain('in 2 objects');
  expect((await check('b/**/*.{json,yml}')).stdout).toContain('in 2 objects');
  expect((await check('b/?.[a-y]ml')).stdout).toContain('in 1 object ');
});

test('exits with 2 for a path that does not exist and names the nearest one', async () => {
  write('manifests/mesh.yaml', SERVICE);

  expect(await check('manifest/mesh.yaml')).toMatchObject({
    code: 2,
    stderr: 'check: there is no file or folder "manifest/mesh.yaml"; did you mean "manifests"?\n',
  });
  expect(await check('manifests/mesh.yml')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean "manifests/mesh.yaml"?'),
  });
  expect(await check('*.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('no YAML or JSON file') });
});

test.each([
  [[], 'usage: cdk8s-istio check PATH'],
  [
    ['-', '--format', 'jsn'],
    '--format must be one of text, json, sarif, junit, github, markdown, got "jsn"; did you mean json?',
  ],
  [['-', '--fail-on', 'bad'], '--fail-on must be one of error, warning, info, got "bad"'],
  [['-', '--istio', '1.51'], '--istio is one of 1.15 to 1.31, got "1.51"'],
  [['-', '--config', 'no.yaml'], 'no.yaml'],
])('arguments %j are exit code 2', async (args, message) => {
  expect(await check(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
});

test('finds settings in parent folders, and arguments override them', async () => {
  write(
    'cdk8s-istio.yaml',
    "istio: '1.20'\nfailOn: info\nacknowledge:\n  - { rule: object-unique, reason: on purpose }\n",
  );
  write('deep/er/a.yaml', TWICE);
  const deeper = { cwd: path.join(cwd, 'deep', 'er') };

  expect(await check(deeper, 'a.yaml')).toMatchObject({
    code: 0,
    stdout: 'no findings in 2 objects (Istio 1.20), 1 acknowledged\n',
  });
  expect((await check(deeper, 'a.yaml', '--istio', '1.25')).stdout).toContain('(Istio 1.25)');
  // Nothing matches the entry, which is a warning.
  expect(await check({ ...deeper, input: SERVICE }, '-')).toMatchObject({ code: 1 });
  expect(await check({ ...deeper, input: SERVICE }, '-', '--fail-on', 'error')).toMatchObject({ code: 0 });
});

test('exits with 2 for mistakes in the settings and names their places', async () => {
  write('cdk8s-istio.yaml', 'failon: info\nistio: 1.30\n');

  expect(await check({ input: SERVICE }, '-')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/cdk8s-istio\.yaml:1:1: unknown setting "failon"\. Write failOn\n.*:2:1: /),
  });
});

test('writes the report into a file', async () => {
  expect(await check({ input: TWICE }, '-', '--output', 'out/report.json', '--format', 'json')).toMatchObject({
    code: 1,
    stdout: '',
  });
  expect(JSON.parse(fs.readFileSync(path.join(cwd, 'out', 'report.json'), 'utf8'))).toMatchObject({ version: 1 });
});

test.each([
  ['UTF-16', Buffer.from('\ufeffa: b', 'utf16le'), 'written in UTF-16'],
  ['no text', Buffer.from([0x80, 0x81]), 'is not UTF-8'],
  ['binary zeros', Buffer.alloc(100), 'control character'],
])('a file of %s is a finding', async (_, bytes, message) => {
  fs.writeFileSync(path.join(cwd, 'a.yaml'), bytes);

  expect(await check('a.yaml')).toMatchObject({ code: 1, stdout: expect.stringContaining(message) });
});

test.each([
  [{ isTerminal: true }, true],
  [{ isTerminal: false }, false],
  [{ isTerminal: true, env: { NO_COLOR: '1' } }, false],
  [{ isTerminal: true, env: { NO_COLOR: '' } }, true],
  [{ isTerminal: true, env: { TERM: 'dumb' } }, false],
  [{ isTerminal: false, env: { FORCE_COLOR: '1' } }, true],
  [{ isTerminal: true, env: { FORCE_COLOR: '0' } }, false],
])('with %j colours are %s', async (io, isColored) => {
  const { stdout } = await check({ ...io, input: TWICE }, '-');

  expect(stdout.includes('\u001b[')).toBe(isColored);
});

test('names files relative to the root of the repository for code scanning', async () => {
  fs.mkdirSync(path.join(cwd, '.git'));
  write('deploy/a.yaml', TWICE);

  const { stdout } = await check({ cwd: path.join(cwd, 'deploy') }, 'a.yaml', '--format', 'github');
  expect(stdout).toContain('file=deploy/a.yaml,');
});

function write(file: string, text: string): void {
  const target = path.join(cwd, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}

type World = NonNullable<Parameters<typeof runCommand>[1]>;

async function check(...args: readonly (string | World)[]) {
  const world = args.find((arg) => typeof arg === 'object') ?? {};
  return runCommand(['check', ...args.filter((arg) => typeof arg === 'string')], { cwd, ...world });
}

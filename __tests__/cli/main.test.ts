import { expect, test } from '@jest/globals';
import { runCommand } from './run-command';

test('lists the commands without an argument and on --help', async () => {
  const list = /^(cdk8s-istio \w+ .*\n {4}[A-Z].*\n)+$/;

  expect(await run()).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(list) });
  expect(await run('--help')).toEqual({ code: 0, stdout: expect.stringMatching(list), stderr: '' });
});

test('prints its version', async () => {
  expect(await run('--version')).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
});

test('explains a command', async () => {
  expect(await run('check', '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--fail-on LEVEL') });
});

test('names the nearest command', async () => {
  expect((await run('imprt')).stderr).toMatch(/^unknown command "imprt"; did you mean "import"\?\n/);
});

test('prints the usage of an import without arguments', async () => {
  expect(await run('import')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('usage: import --istio RELEASE'),
  });
});

test('reads the stored CRDs of the newest release for an import without arguments in the package itself', async () => {
  expect((await run('import', '--own', '--output', 'none')).stderr).toMatch(
    /^import: ENOENT: .*'none\/crds\/istio-1\.31\.yaml'\n$/,
  );
});

test('reports a file that does not exist, and which option is unknown', async () => {
  expect((await run('import', '--istio', '1.31', '--from', 'no.yaml')).stderr).toMatch(
    /^import: ENOENT: .*'no\.yaml'\n$/,
  );
  expect((await run('import', '--form', 'no.yaml')).stderr).toMatch(/^import: Unknown option '--form'/);
});

async function run(...args: readonly string[]) {
  return runCommand(args);
}

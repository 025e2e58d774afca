import { expect, test } from '@jest/globals';
import { main } from '../../lib/cli/main';

test('lists the commands when none is named', async () => {
  const { code, stdout, stderr } = await run();

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('cdk8s-istio import --istio RELEASE --from FILE-or-URL [--output imports]\n    Generates');
  expect(stderr).toContain('cdk8s-istio synth [main.ts] [--output dist] [--stdout] [--watch]\n    Renders');
});

test('names the nearest command', async () => {
  expect((await run('imprt')).stderr).toMatch(/^there is no command "imprt"; did you mean "import"\?\n/);
});

test('says what an import needs', async () => {
  expect(await run('import')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('usage: import --istio RELEASE'),
  });
});

test('says that a file is not there, and which option is unknown', async () => {
  expect((await run('import', '--istio', '1.31', '--from', 'no.yaml')).stderr).toMatch(
    /^import: ENOENT: .*'no\.yaml'\n$/,
  );
  expect((await run('import', '--form', 'no.yaml')).stderr).toMatch(/^import: Unknown option '--form'/);
});

async function run(...args: readonly string[]) {
  const texts = { stdout: '', stderr: '' };
  const code = await main(args, {
    stdout: (text) => (texts.stdout += text),
    stderr: (text) => (texts.stderr += text),
  });
  return { code, ...texts };
}

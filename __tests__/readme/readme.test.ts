import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Chart } from 'cdk8s';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import * as istio from '../../lib';
import { runCommand } from '../cli/run-command';

const readme = fs.readFileSync('README.md', 'utf8');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-readme-'));

beforeAll(() => {
  fs.mkdirSync(path.join(folder, 'dist'));
  fs.writeFileSync(path.join(folder, 'dist/shop.k8s.yaml'), codeBlock('yaml'));
  for (const file of ['shop.yaml', 'beta.yaml']) fs.copyFileSync(path.join(__dirname, file), path.join(folder, file));
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

test('the example of the README renders what the README shows', () => {
  const app = new istio.MeshApp({ istio: '1.31', outdir: 'build/never-written' });
  // The example makes its own app; here it is given one that can be read.
  const example = codeBlock('ts').replace('new MeshApp({', 'appFor({').replace('app.synth();', '');
  const names = { ...istio, Chart, appFor: (props: istio.MeshAppProps) => Object.assign(app, props) };
  const { code } = transformSync(example, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text comes from this repository's README
  const run = new Function(...Object.keys(names), code) as (...values: readonly unknown[]) => void;
  run(...Object.values(names));

  expect(app.synthYaml()).toBe(codeBlock('yaml'));
});

test.each(['check', 'route', 'access'])('the example of %s prints what the README shows', async (name) => {
  const [, command = '', output = ''] = new RegExp(`\\$ cdk8s-istio (${name} .*)\n([^]*?)\`\`\``).exec(readme) ?? [];
  const args = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const { stdout } = await runCommand(args, { cwd: folder });

  expect(stdout).toBe(output);
});

function codeBlock(language: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';
}

import * as fs from 'node:fs';
import * as path from 'node:path';
import { Chart } from 'cdk8s';
import { expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import * as istio from '../lib';

const readme = fs.readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8');

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

function codeBlock(language: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';
}

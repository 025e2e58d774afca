import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { parseYaml } from './seed-app';

const root = path.join(__dirname, '..');
const dist = path.join(root, 'examples', 'bookinfo', 'dist', 'bookinfo.k8s.yaml');

test('examples/bookinfo renders what is committed in its dist/', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-bookinfo-'));
  const entry = path.join('examples', 'bookinfo', 'main.ts');
  execFileSync(process.execPath, [path.join('lib', 'launch', 'launch.cjs'), entry], {
    cwd: root,
    env: { ...process.env, CDK8S_OUTDIR: folder },
  });
  const rendered = fs.readFileSync(path.join(folder, 'bookinfo.k8s.yaml'), 'utf8');
  fs.rmSync(folder, { recursive: true });

  expect(fs.readFileSync(dist, 'utf8')).toBe(rendered);
});

test('examples/bookinfo has all that its mesh needs', () => {
  const objects = parseYaml(fs.readFileSync(dist, 'utf8'));

  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort()).toMatchSnapshot();
  expect(objects.filter(({ apiVersion }) => apiVersion.includes('.istio.io/'))).toMatchSnapshot();
});

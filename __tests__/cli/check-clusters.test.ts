import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runCommand } from './run-command';

const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-'));
const service = (port: number) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: a, namespace: shop }\nspec: { ports: [{ name: http, port: ${String(port)} }] }\n`;
fs.writeFileSync(path.join(cwd, 'west.yaml'), service(80));
fs.writeFileSync(path.join(cwd, 'east.yaml'), service(81));
const acknowledgement = 'acknowledge: [{ rule: IST0170, reason: moving }]\n';
fs.writeFileSync(path.join(cwd, 'settings.yaml'), acknowledgement);
afterAll(() => {
  fs.rmSync(cwd, { recursive: true });
});

const BOTH = ['--cluster', 'west=west.yaml', '--cluster', 'east=east.yaml'];

test('checks clusters of one mesh together, each with its own objects', async () => {
  const { stdout } = await runCommand(['check', ...BOTH], { cwd });

  expect(stdout).toContain('Service "a" in cluster west differs from the one in east (the ports differ)');
  expect(stdout).not.toContain('object-unique');
});

test('is silent about clusters that agree', async () => {
  const same = ['--cluster', 'west=west.yaml', '--cluster', 'east=west.yaml'];

  expect((await runCommand(['check', ...same], { cwd })).stdout).not.toContain('IST0170');
});

test('an acknowledgement applies to all clusters', async () => {
  const { stdout } = await runCommand(['check', ...BOTH, '--config', 'settings.yaml'], { cwd });

  expect(stdout).not.toContain('is another in cluster');
  expect(stdout).not.toContain('acknowledgement-matches');
});

test.each([
  [['--cluster', 'west'], '--cluster must be NAME=PATH, got "west"'],
  [['east.yaml', '--cluster', 'west=west.yaml'], '--cluster cannot be combined with paths, got "east.yaml"; write'],
])('%j is refused', async (args, message) => {
  expect(await runCommand(['check', ...args], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(message),
  });
});

import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = path.join(__dirname, '..', '..');
let folder = '';

/** Two Gateways of one name, of which the second one asks for a port that is none. */
const app = (last: string) => `
  import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
  import { Gateway } from '../../lib';
  const app = new App();
  for (const namespace of ['one', 'two']) {
    const chart = new Chart(app, namespace, { namespace });
    const gateway = new Gateway(chart, 'edge', {
      servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
    });
    if (namespace === 'two') gateway.apiObject.addJsonPatch(${last});
  }
  app.synth();
`;

beforeAll(() => {
  fs.mkdirSync(path.join(root, 'build'), { recursive: true });
  folder = fs.mkdtempSync(path.join(root, 'build', 'plugin-test-'));
  // The plugin as it stands in lib/, where an installed package has it compiled.
  write('plugin.js', `module.exports = require('${root}/lib/launch/launch.cjs').loadOwn('../plugin/index');`);
  write(
    'cdk8s.yaml',
    [
      'language: typescript',
      `app: node ${root}/lib/launch/launch.cjs main.ts`,
      'validations:',
      '  - { package: ./plugin.js, version: 0.1.0, class: IstioValidation }',
    ].join('\n'),
  );
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

describe('cdk8s synth of a plain App with the plugin', () => {
  test('fails for objects that the cluster would reject, with their construct and TypeScript line', () => {
    write('main.ts', app(`JsonPatch.replace('/spec/servers/0/port/number', 70000)`));
    const { status, stdout } = synth();

    expect(status).toBe(2);
    expect(stdout).toMatch(/error Gateway two\/edge spec\.servers\[0\]\.port\.number: .*70000/);
    expect(stdout).toContain('main.ts:7:21 (two/edge/Resource)');
    expect(stdout).not.toContain('Gateway one/edge');
  });

  test('leaves only manifests in the folder', () => {
    write('main.ts', app(`JsonPatch.replace('/spec/servers/0/port/number', 8080)`));

    expect(synth().status).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'dist')).sort()).toEqual(['one.k8s.yaml', 'two.k8s.yaml']);
  });
});

function synth() {
  const cli = path.join(root, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
  return spawnSync(process.execPath, [cli, 'synth', '--no-check-upgrade'], { cwd: folder, encoding: 'utf8' });
}

function write(file: string, text: string): void {
  fs.writeFileSync(path.join(folder, file), text);
}

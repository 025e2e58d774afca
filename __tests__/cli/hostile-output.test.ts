import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { formats } from '../../lib/report/formats';
import { runCommand } from './run-command';

/** What a stranger would put into a name: colors, a C1 control, the writing direction, line ends, and commands for CI. */
const HOSTILE =
  'x\u001b[31m\u009b2J\u0007\r\u0085\u2028\u2029\u202e\u2066\n::error::owned\n  ::add-mask::x\n##[error]owned ##vso[task.complete]';
const quoted = JSON.stringify(HOSTILE);

const RAW =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const COMMAND = /^\s*::[a-z-]+.*::|##\[|##vso\[/im;

const mesh = `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${quoted}, namespace: shop }
spec:
  hosts: [shop.example.org, ${quoted}]
  gateways: [istio-system/edge, ${quoted}]
  http:
    - name: ${quoted}
      match: [{ uri: { prefix: ${quoted} }, headers: { x: { exact: ${quoted} } } }]
      route: [{ destination: { host: ${quoted}, subset: ${quoted} } }]
    - name: ${quoted}
      redirect: { uri: ${quoted}, authority: ${quoted} }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: "route\\n::error::owned", namespace: shop }
spec:
  hosts: [cart.shop.svc.cluster.local]
  http:
    - name: ${quoted}
      route: [{ destination: { host: cart } }]
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: ${quoted}, namespace: shop }
spec:
  rules: [{ from: [{ source: { principals: [${quoted}] } }], to: [{ operation: { paths: [${quoted}, /items] } }], when: [{ key: ${quoted}, values: [${quoted}] }] }]
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: "policy\\u001b[31m\\n::error::owned", namespace: shop }
spec:
  action: DENY
  rules: [{ from: [{ source: { principals: [${quoted}] } }], to: [{ operation: { paths: [${quoted}] } }] }]
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ name: http, port: 80 }, { name: ${quoted}, port: 81 }] }
---
apiVersion: v1
kind: Service
metadata: { name: ${quoted}, namespace: shop }
spec: { selector: { app: cart }, ports: [{ name: http, port: 80 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: ${quoted}, namespace: shop, labels: { app: cart, version: ${quoted}, sidecar.istio.io/inject: "true" } }
spec: { serviceAccountName: ${quoted}, containers: [{ name: ${quoted}, image: x }] }
---
apiVersion: v1
kind: Pod
metadata: { name: client, namespace: shop, labels: { app: client, sidecar.istio.io/inject: "true" } }
spec: { serviceAccountName: ${quoted}, containers: [{ name: istio-proxy, image: x }] }
---
apiVersion: ${quoted}
kind: ${quoted}
metadata: { name: a, annotations: { ${quoted}: ${quoted} } }
`;

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-hostile-'));
  fs.writeFileSync(path.join(folder, 'mesh.yaml'), mesh);
  fs.writeFileSync(path.join(folder, 'broken.yaml'), `a: [${HOSTILE}\nb: \u001b[31m`);
  fs.writeFileSync(
    path.join(folder, 'requests.yaml'),
    `[${quoted}, { request: 'GET http://cart/', from: ${quoted} }, { ${quoted}: 1 }]`,
  );
  fs.writeFileSync(
    path.join(folder, 'good.yaml'),
    `- { request: 'GET http://cart.shop/items', from: shop/client, headers: { x: ${quoted.replace(/\\n|\\r/g, '')} } }`,
  );
  fs.writeFileSync(path.join(folder, 'calls.txt'), `shop/client GET http://cart.shop/items\n${HOSTILE}\n`);
  fs.writeFileSync(path.join(folder, 'crds.yaml'), `kind: CustomResourceDefinition\nspec: { group: ${quoted} }\n`);
  fs.writeFileSync(path.join(folder, 'settings.yaml'), `${quoted}: 1\nacknowledge: [{ rule: ${quoted} }]\n`);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const CLIENT = ['--from', 'shop/client'];

describe('nothing of an input reaches the output raw', () => {
  const runs: readonly (readonly string[])[] = [
    ...[...formats.keys()].map((format) => ['check', '--format', format, 'mesh.yaml', 'broken.yaml']),
    ['check', HOSTILE],
    ['check', '--format', HOSTILE, 'mesh.yaml'],
    ['check', '--fail-on', HOSTILE, 'mesh.yaml'],
    ['check', '--istio', HOSTILE, 'mesh.yaml'],
    ['check', '--cluster', HOSTILE],
    ['check', '--config', 'settings.yaml', 'mesh.yaml'],
    ['check', '--config', HOSTILE, 'mesh.yaml'],
    ['check', '--crds', 'crds.yaml', 'mesh.yaml'],
    ['check', '--crds', HOSTILE, 'mesh.yaml'],
    ...['text', 'json', HOSTILE].flatMap((format) => [
      ['route', 'GET http://cart.shop/', ...CLIENT, '--format', format, 'mesh.yaml'],
      ['route', '--requests', 'good.yaml', '--coverage', '--format', format, 'mesh.yaml'],
    ]),
    ['route', HOSTILE, ...CLIENT, 'mesh.yaml'],
    ['route', 'GET http://cart.shop/', '--from', HOSTILE, 'mesh.yaml'],
    ['route', 'GET http://cart.shop/', '-H', HOSTILE, ...CLIENT, 'mesh.yaml'],
    ['route', 'GET http://cart.shop/', '-H', `x: ${HOSTILE}`, ...CLIENT, 'mesh.yaml'],
    ['route', '--requests', 'requests.yaml', 'mesh.yaml'],
    ['route', '--requests', HOSTILE, 'mesh.yaml'],
    ['route', 'GET http://cart.shop/', ...CLIENT, 'broken.yaml'],
    ...['text', 'json', 'markdown', HOSTILE].flatMap((format) => [
      ['access', '--to', 'shop/cart', '--format', format, 'mesh.yaml'],
      ['access', ...CLIENT, '--format', format, 'mesh.yaml', 'broken.yaml'],
    ]),
    ['access', '--to', 'shop/cart', '--trace', 'mesh.yaml'],
    ['access', '--to', HOSTILE, 'mesh.yaml'],
    ['access', '--from', HOSTILE, 'mesh.yaml'],
    ['access', '--to', 'shop/cart', '--request', HOSTILE, 'mesh.yaml'],
    ['access', '--to', 'shop/cart', '--claims', HOSTILE, 'mesh.yaml'],
    ['access', 'suggest', '--calls', 'calls.txt', 'mesh.yaml'],
    ['access', 'suggest', '--calls', HOSTILE, 'mesh.yaml'],
    ['access', 'suggest', '--calls', 'calls.txt', '--id', HOSTILE, 'mesh.yaml'],
    ['explain', HOSTILE],
    ['explain', 'gateways'],
    ['explain', '--full', 'virtual-service-subset-defined'],
    ['import', '--istio', HOSTILE, '--from', 'crds.yaml'],
    ['import', '--istio', '1.31', '--from', HOSTILE],
    ['import', '--istio', '1.31', '--from', 'mesh.yaml', '--output', HOSTILE],
    ['synth', HOSTILE],
    ['synth', `--${HOSTILE}`],
    [HOSTILE],
    ['--help'],
  ];

  test.each(runs.map((args) => [args.join(' ').replaceAll(HOSTILE, 'HOSTILE'), args] as const))(
    'by %s',
    async (_, args) => {
      const inFolder = args.map((each) => (/^[a-z]+\.(?:yaml|txt)$/.test(each) ? path.join(folder, each) : each));
      const { stdout, stderr } = await runCommand(inFolder, { cwd: folder });

      expect(stdout + stderr).not.toBe('');
      expect(stdout).not.toMatch(RAW);
      expect(stderr).not.toMatch(RAW);
      expect(stderr).not.toMatch(COMMAND);
      const isForGithub = args[2] === 'github';
      expect(isForGithub ? stdout.replace(/^::(?:error|warning|notice) /gm, '') : stdout).not.toMatch(COMMAND);
      // No value begins a line of its own.
      expect(stdout + stderr).not.toMatch(/^ *(?:\\u003a:|\\u0023#|owned|::add-mask)/m);
    },
  );
});

test.each([...formats.keys()])('a %s report in a file has nothing raw either', async (format) => {
  const file = path.join(folder, 'report');
  await runCommand(['check', '--format', format, '--output', file, path.join(folder, 'mesh.yaml')], { cwd: folder });
  const report = fs.readFileSync(file, 'utf8');

  expect(report).not.toMatch(RAW);
  expect(report.replace(/^::(?:error|warning|notice) /gm, '')).not.toMatch(COMMAND);
});

test('colors of a report stay, and those of names do not', async () => {
  const { stdout } = await runCommand(['check', path.join(folder, 'mesh.yaml')], { cwd: folder, isTerminal: true });

  expect(stdout).toContain('\u001b[1;31merror\u001b[0m');
  // eslint-disable-next-line no-control-regex -- ESC begins a color
  expect(stdout.replace(/\u001b\[(?:0|2|1;3[1236])m/g, '')).not.toMatch(RAW);
});

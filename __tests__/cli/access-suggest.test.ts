import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import * as cdk8s from 'cdk8s';
import { transformSync } from 'esbuild';
import * as library from '../../lib';
import { Mesh } from '../../lib/testing/jest';
import { shopMesh } from '../testing/mesh-from-text';
import { runCommand } from './run-command';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-'));
});

afterEach(() => {
  delete process.env['CDK8S_ISTIO_CALLS'];
  fs.rmSync(folder, { recursive: true });
});

test('the written constructs allow exactly the calls', async () => {
  fs.writeFileSync(file('calls'), 'shop/frontend GET http://cart/items\nshop/frontend PUT http://cart/items\n');
  const shop = shopMesh().manifests;

  const { code, stdout, stderr } = await suggest(shop);

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const mesh = meshOf([...shop, ...chartsIn(stdout)]);
  expect(mesh.from('shop/frontend')).toAllow('GET http://cart/items');
  expect(mesh.from('shop/frontend')).toAllow('PUT http://cart/items');
  expect(mesh.from('shop/frontend')).toDeny('DELETE http://cart/items');
  expect(mesh.from('shop/frontend')).toDeny('GET http://cart/');
  expect(mesh.from('shop/cart')).toDeny('GET http://cart/items');
  expect(mesh.from('shop/cart')).toDeny('GET http://frontend/');
  expect(mesh.from({})).toDeny('GET http://cart.shop/items');
});

test('writes TypeScript', async () => {
  fs.writeFileSync(file('calls'), "shop/frontend GET http://cart/it's\noutside GET http://frontend.shop/\n");

  const { stdout } = await suggest(shopMesh().manifests);

  expect(stdout).toBe(`import { Chart } from 'cdk8s';
import { AllowOnly, ServiceAccount } from 'cdk8s-istio';
import type { Construct } from 'constructs';

/** Who may call what in namespace shop: only the calls that were listed. */
export class ShopAccess extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'shop' });
    new AllowOnly(this, 'allow-only', {
      permissions: {
        cart: {
          to: { matchLabels: { app: 'cart' } },
          from: [ServiceAccount.fromName('frontend', { namespace: 'shop' })],
          operations: [{ methods: ['GET'], paths: ['/it\\'s'] }],
        },
        // These callers have no identity: outside the mesh.
        frontend: {
          to: { matchLabels: { app: 'frontend' } },
          from: 'anybody',
          operations: [{ methods: ['GET'], paths: ['/'] }],
        },
      },
    });
  }
}
`);
});

test('a test run records the calls that it expects to be allowed, without duplicates', async () => {
  process.env['CDK8S_ISTIO_CALLS'] = file('calls');
  const mesh = shopMesh();

  expect(mesh.from('shop/frontend')).toAllow('GET http://cart/items');
  expect(mesh.from('shop/frontend')).toAllow('GET http://cart/items');
  expect(mesh.from('shop/cart')).not.toDeny('GET http://cart/items');
  expect(mesh.from({ principal: 'cluster.local/ns/blog/sa/writer' })).toAllow('POST http://cart.shop/');
  expect(mesh.from({})).toAllow('GET http://frontend.shop/');

  expect(fs.readFileSync(file('calls'), 'utf8').split('\n').sort()).toEqual([
    '',
    'cluster.local/ns/blog/sa/writer POST http://cart.shop/',
    'outside GET http://frontend.shop/',
    'shop/frontend GET http://cart/items',
    'shop/frontend GET http://cart/items',
  ]);
  const { code, stdout } = await suggest(mesh.manifests);
  expect(code).toBe(0);
  expect(stdout.match(/'\/items'/g)).toHaveLength(1);
});

test('lists a call that another policy still denies', async () => {
  fs.writeFileSync(file('calls'), 'shop/frontend GET http://cart/items\n');
  const closed = `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: closed, namespace: shop }
spec: { action: DENY, rules: [{}] }
`;

  expect(await suggest(shopMesh(closed).manifests)).toMatchObject({
    code: 1,
    stderr: 'shop/frontend GET http://cart/items: still denied (403): shop/closed denies it by spec.rules[0]\n',
  });
});

test.each([
  ['', 'the files of --calls contain no calls'],
  ['cart\n', 'line 1 must be a caller and a call'],
])('a list of %j cannot be read', async (list, message) => {
  fs.writeFileSync(file('calls'), list);

  expect(await suggest([])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
});

test('prints its usage', async () => {
  expect(await runCommand(['access', 'suggest'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('usage: cdk8s-istio access suggest --calls FILE'),
  });
  expect(await runCommand(['access', 'suggest', '--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('CDK8S_ISTIO_CALLS=FILE npx jest'),
  });
});

function file(name: string): string {
  return path.join(folder, name);
}

function suggest(manifests: Mesh['manifests']) {
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: manifests });
  return runCommand(['access', 'suggest', '--calls', file('calls'), '-'], { input });
}

/** Runs the code as a module of its own, and renders each chart that it exports. */
function chartsIn(code: string): Mesh['manifests'] {
  const modules: Readonly<Record<string, unknown>> = { cdk8s, 'cdk8s-istio': library };
  const exported: Readonly<Record<string, typeof cdk8s.Chart>> = {};
  const { code: script } = transformSync(code, { loader: 'ts', format: 'cjs' });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what the command wrote is what is tested
  const run = new Function('require', 'module', script) as (require: unknown, module: unknown) => void;
  const module = { exports: exported };
  run((name: string) => modules[name], module);
  const app = cdk8s.Testing.app();
  return Object.entries(module.exports).flatMap(([name, Chart]) => new Chart(app, name).toJson() as Mesh['manifests']);
}

function meshOf(manifests: Mesh['manifests']): Mesh {
  const chart = new cdk8s.Chart(cdk8s.Testing.app(), 'all');
  for (const [index, manifest] of manifests.entries()) {
    new cdk8s.ApiObject(chart, String(index), manifest as cdk8s.ApiObjectProps);
  }
  return Mesh.of(chart);
}

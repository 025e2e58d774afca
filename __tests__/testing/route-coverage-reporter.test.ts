import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { ApiObject, Chart } from 'cdk8s';
import type * as testing from '../../lib/testing';
import { MeshApp } from '../../lib';
import { RouteCoverageReporter } from '../../lib/testing/route-coverage-reporter';
import { shopWith } from '../simulation/mesh-of';

const toCart = [{ destination: { host: 'cart' } }];
const rules = [
  { match: [{ uri: { prefix: '/a' } }, { uri: { prefix: '/b' } }], route: toCart },
  { name: 'rest', route: toCart },
];
let folder: string;
let printed = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-test-'));
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['CDK8S_ISTIO_ROUTE_COVERAGE'];
  fs.rmSync(folder, { recursive: true });
});

test('merges the routes of several workers', () => {
  const output = path.join(folder, 'out', 'routes.json');
  const reporter = new RouteCoverageReporter({ rootDir: folder }, { output });
  reporter.onRunStart();
  inWorker((mesh) => mesh.from('istio-system/istio-ingressgateway'), 'GET http://shop.example.org/a');
  inWorker((mesh) => mesh.from('shop/client'), 'GET http://cart/c');

  reporter.onRunComplete();

  expect(printed).toMatch(
    /^\nRoutes reached: 2 of 3 \(66\.6 %\)\n {2}not reached: VirtualService shop\/cart spec\.http\[0\]\.match\[1\]\n$/,
  );
  expect(JSON.parse(fs.readFileSync(output, 'utf8'))).toMatchObject({
    routes: 3,
    reached: 2,
    all: [
      { field: 'spec.http[0].match[0]', isReached: true },
      { field: 'spec.http[0].match[1]', isReached: false },
      { field: 'spec.http[1]', name: 'rest', isReached: true },
    ],
  });
  expect(reporter.getLastError()).toBeUndefined();
});

test('fails a run below the threshold, and resets for the next run', () => {
  const reporter = new RouteCoverageReporter({ output: path.join(folder, 'routes.json'), threshold: 50 });
  reporter.onInit();
  inWorker((mesh) => mesh.from('shop/client'), 'GET http://cart/c');
  reporter.onRunComplete();

  expect(reporter.getLastError()?.message).toBe('33.3 % of the routes are reached, less than the threshold of 50 %');

  reporter.onRunStart();
  reporter.onRunComplete();

  expect(reporter.getLastError()).toBeUndefined();
  expect(printed).toMatch(/\nRoutes reached: 0 of 0 \(100 %\)\n$/);
});

test('distinguishes routes of one name by their match', () => {
  const reporter = new RouteCoverageReporter({ output: path.join(folder, 'routes.json') });
  reporter.onRunStart();
  const from = (mesh: testing.Mesh) => mesh.from('shop/client');
  inWorker(from, 'GET http://cart/a', [{ match: [{ uri: { prefix: '/a' } }], route: toCart }]);
  inWorker(from, 'GET http://cart/a', [{ match: [{ uri: { prefix: '/other' } }], route: toCart }]);

  reporter.onRunComplete();

  expect(printed).toMatch(/Routes reached: 1 of 2 \(50 %\)/);
});

/** What a test file of its own does: modules are loaded anew for each. */
function inWorker(
  from: (mesh: testing.Mesh) => testing.MeshCaller,
  request: string,
  http: readonly object[] = rules,
): void {
  jest.isolateModules(() => {
    const { Mesh, meshMatchers } = require('../../lib/testing') as typeof testing; // eslint-disable-line @typescript-eslint/no-require-imports -- isolateModules is about require()
    const app = new MeshApp();
    const chart = new Chart(app, 'shop');
    for (const [index, manifest] of shopWith(http).entries()) {
      new ApiObject(chart, String(index), { ...manifest } as ConstructorParameters<typeof ApiObject>[2]); // a manifest is what its props are
    }
    meshMatchers.toRoute(from(Mesh.of(app)), request);
  });
}

import { ApiObject, App, Chart } from 'cdk8s';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { MeshApp, Service, VirtualService } from '../../lib';
import { Mesh } from '../../lib/testing/jest';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-'));

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

test('a correct app has no findings', () => {
  const { app } = bookinfo();

  expect(Mesh.of(app)).toHaveNoFindings();
  expect(Mesh.of(app).manifests).toHaveLength(1);
});

test('a chart that creates an object twice has a finding with both constructs', () => {
  const app = new App();
  for (const id of ['a', 'b']) addConfig(new Chart(app, id, { namespace: 'prod' }));

  expect(Mesh.of(app)).not.toHaveNoFindings();
  expect(Mesh.of(app).findings()).toMatchObject([
    { rule: 'object-unique', constructPath: 'b/settings', related: [{ constructPath: 'a/settings' }] },
  ]);
});

test('a failure shows the report', () => {
  const app = new App();
  for (const id of ['a', 'b']) addConfig(new Chart(app, id, { namespace: 'prod' }));

  expect(() => {
    expect(Mesh.of(app)).toHaveNoFindings();
  }).toThrow(/^expected the mesh to have no findings\n\nerror ConfigMap prod\/settings metadata\.name: /);
});

test('ignores findings below the threshold, and mentions the threshold', () => {
  const app = new App();
  new ApiObject(new Chart(app, 'a'), 'a', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } });

  expect(Mesh.of(app)).toHaveNoFindings({ least: 'warning' });
  expect(() => {
    expect(Mesh.of(app)).toHaveNoFindings();
  }).toThrow("all have severity info; { least: 'warning' } ignores them");
});

test('checks for the release of the app, or that of the test', () => {
  const app = new MeshApp({ istio: '1.20' });

  expect(Mesh.of(app).check().release).toBe('1.20');
  expect(Mesh.of(app, { istio: '1.25' }).check().release).toBe('1.25');
});

test('checks files', () => {
  const file = path.join(folder, 'mesh.yaml');
  fs.writeFileSync(file, 'apiVersion: v1\nkind: Service\nmetadata: { name: a, name: b }\n');

  expect(Mesh.fromYaml(file).findings()).toMatchObject([{ rule: 'yaml-keys-unique', place: { line: 3 } }]);
  expect(Mesh.fromYaml([`${folder}/*.yaml`])).not.toHaveNoFindings();
});

test('describes what the matcher accepts', () => {
  expect(() => {
    expect([]).toHaveNoFindings();
  }).toThrow('takes a Mesh');
});

function bookinfo() {
  const app = new MeshApp();
  addRoute(new Chart(app, 'bookinfo', { namespace: 'prod' }));
  return { app };
}

function addRoute(chart: Chart): void {
  const host = Service.fromName('reviews', { ports: { http: 9080 } });
  new VirtualService(chart, 'reviews', { hosts: [host], http: [{ route: [{ destination: { host } }] }] });
}

function addConfig(chart: Chart): void {
  new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } });
}

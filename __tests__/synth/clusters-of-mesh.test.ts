import { ApiObject, Chart } from 'cdk8s';
import { expect, test } from '@jest/globals';
import { MeshApp, MeshEnvironment } from '../../lib';
import { Mesh } from '../../lib/testing/mesh';

test.each([
  { west: 'main', east: 'main', expected: ['IST0170'] },
  { west: 'dev', east: 'live', expected: [] },
  { west: undefined, east: undefined, expected: [] },
])('environments of the meshes $west and $east', ({ west, east, expected }) => {
  const app = new MeshApp();
  const values = { west: { mesh: west, port: 80 }, east: { mesh: east, port: 81 } };
  for (const environment of MeshEnvironment.each(app, values)) {
    const chart = new Chart(environment, 'shop');
    new ApiObject(chart, 'service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'a', namespace: 'shop' },
      spec: { ports: [{ name: 'http', port: environment.values.port }] },
    });
  }

  const codes = Mesh.of(app)
    .findings()
    .flatMap(({ code = '' }) => (code === 'IST0170' ? [code] : []));

  expect(codes).toEqual(expected);
});

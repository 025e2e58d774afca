import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { Chart, Include } from 'cdk8s';
import { Gateway } from '../lib';
import { Mesh } from '../lib/testing/jest';
import { seedApp } from './seed-app';

// Where requests go in the mesh of main.ts, decided from its manifests alone: no cluster, no Envoy, no waiting.
// In a project of your own these two lines are `import { Mesh } from 'cdk8s-istio/jest'` and `Mesh.of(app)`.
const mesh = Mesh.of(appWithHttpbin());
const gateway = Gateway.fromName('httpbin-gateway', { namespace: 'default' });
const httpbin = { host: 'httpbin.default.svc.cluster.local', subset: 'v1', port: { number: 8000 } };

test('the host goes to version 1 of httpbin, whole', () => {
  expect(mesh.from(gateway)).toRoute('GET http://httpbin.example.com/', { to: httpbin, weight: 100 });
});

test('every path and method does, and arrives as it was sent', () => {
  expect(mesh.from(gateway)).toRewrite('POST http://httpbin.example.com/anything?a=b', '/anything?a=b');
  expect(mesh.from(gateway)).toRewrite('GET http://httpbin.example.com/', { authority: 'httpbin.example.com' });
});

test('a port in the Host header makes no difference', () => {
  const headers = { host: 'httpbin.example.com:8080' };

  expect(mesh.from(gateway)).toRoute('GET http://httpbin.example.com/', { to: httpbin, headers });
});

test('another host finds no route', () => {
  expect(mesh.from(gateway)).toRespond('GET http://elsewhere.example.com/', 404);
});

test('nothing listens for https', () => {
  expect(mesh.from(gateway)).not.toRoute('GET https://httpbin.example.com/');
});

test('inside the mesh the VirtualService does not apply: it is bound to the gateway alone', () => {
  const service = { host: 'httpbin.default.svc.cluster.local' };

  expect(mesh.from('default/httpbin')).toRoute('GET http://httpbin:8000/', { to: service });
  expect(mesh.from('default/httpbin')).not.toRoute('GET http://httpbin:8000/', { to: httpbin });
});

test('nothing is copied', () => {
  expect(mesh.from(gateway)).not.toMirror('GET http://httpbin.example.com/');
});

/** The app of main.ts, and the objects that the mesh routes to and somebody else applies: an `Include` brings any YAML. */
function appWithHttpbin() {
  const app = seedApp('1.15');
  new Include(new Chart(app, 'samples'), 'httpbin', { url: path.join(__dirname, 'fixtures', 'httpbin.yaml') });
  return app;
}

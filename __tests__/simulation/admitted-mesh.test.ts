import { expect, test } from '@jest/globals';
import { admittedMesh } from '../../lib/simulation/admitted-mesh';
import { decideRoute } from '../../lib/simulation/journey/decide';
import { parseRequest } from '../../lib/simulation/request/request';
import { resolveCaller } from '../../lib/mesh/resolve-caller';
import { shopWith } from './mesh-of';

const gateway = 'istio-system/istio-ingressgateway';
const request = parseRequest('GET http://shop.example.org/');

test('objects that the webhook refuses are ignored', () => {
  const { view, refused } = admittedMesh(shopWith([{ timeout: '0s', route: [{ destination: { host: 'cart' } }] }]));

  expect(refused).toMatchObject([{ manifest: { kind: 'VirtualService' }, path: ['spec', 'http', 0, 'timeout'] }]);
  expect(decideRoute(view, resolveCaller(view, gateway), request).outcome).toBe('notFound');
});

test('all other objects are used', () => {
  const { view, refused } = admittedMesh(shopWith([{ timeout: '1s', route: [{ destination: { host: 'cart' } }] }]));

  expect(refused).toEqual([]);
  expect(decideRoute(view, resolveCaller(view, gateway), request).outcome).toBe('delivered');
});

import { expect, test } from '@jest/globals';
import { ApiObject, Chart, Testing, type ApiObjectProps } from 'cdk8s';
import { AllowOnly, AuthorizationPolicy } from '../../lib';
import { Mesh } from '../../lib/testing/jest';
import { shopMesh } from './mesh-from-text';

const ALLOW_FRONTEND = `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: readers, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  rules:
    - from: [{ source: { principals: [cluster.local/ns/shop/sa/frontend] } }]
      to: [{ operation: { methods: [GET] } }]
`;

test('allows only callers that an ALLOW policy names', () => {
  const mesh = shopMesh(ALLOW_FRONTEND);

  expect(mesh.from('shop/frontend')).toAllow('GET http://cart/items');
  expect(mesh.from('shop/frontend')).toDeny('POST http://cart.shop/items');
  expect(mesh.from({ principal: 'cluster.local/ns/blog/sa/x' })).toDeny('http://cart.shop.svc.cluster.local/');
  expect(mesh.from({})).toDeny('GET http://cart.shop/items');
  expect(mesh.from({})).toAllow('GET http://frontend.shop/');
});

test('names the policy that denies', () => {
  const deny = ALLOW_FRONTEND.replace('spec:', 'spec:\n  action: DENY');
  const mesh = shopMesh(deny);

  expect(mesh.from('shop/frontend')).toDeny('GET http://cart/', { by: 'shop/readers' });
  expect(mesh.from('shop/frontend')).not.toDeny('GET http://cart/', { by: 'shop/others' });
});

test('names the ALLOW policies that do not allow it', () => {
  const mesh = shopMesh(ALLOW_FRONTEND);

  expect(mesh.from('shop/cart')).toDeny('GET http://cart/', { by: 'shop/readers' });
  expect(mesh.from('shop/cart')).not.toDeny('GET http://cart/', { by: 'shop/others' });
});

test('a call that is redirected, or whose Service has no pod, is neither allowed nor denied', () => {
  const redirect = `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart, namespace: shop }
spec: { hosts: [cart], http: [{ redirect: { uri: /moved } }] }
---
{ apiVersion: v1, kind: Service, metadata: { name: empty, namespace: shop }, spec: { selector: { app: empty }, ports: [{ name: http, port: 80 }] } }
`;
  const caller = shopMesh(redirect).from('shop/frontend');

  for (const call of ['GET http://cart/', 'GET http://empty/']) {
    expect(caller).not.toAllow(call);
    expect(caller).not.toDeny(call);
  }
  expect(() => {
    expect(caller).toAllow('GET http://cart/');
  }).toThrow('not delivered: redirect 301 to http://cart/moved; VirtualService shop/cart: answers with 301');
});

test('a gateway accepts the hosts of its VirtualServices, and its own policies apply', () => {
  const gateway = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: shop, namespace: shop }
spec: { selector: { istio: ingressgateway }, servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }] }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: shop, namespace: shop }
spec: { hosts: [shop.example.org], gateways: [shop], http: [{ route: [{ destination: { host: cart } }] }] }
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: no-admin, namespace: istio-system }
spec:
  selector: { matchLabels: { istio: ingressgateway } }
  action: DENY
  rules: [{ to: [{ operation: { paths: [/admin] } }] }]
`;
  const caller = shopMesh(gateway).from('istio-system/istio-ingressgateway');

  expect(caller).toAllow('GET http://shop.example.org/');
  expect(caller).toDeny('GET http://shop.example.org/admin', { by: 'istio-system/no-admin' });
  expect(caller).not.toAllow('GET http://other.example.org/');
  expect(caller).toAllow('GET http://cart.shop/');
  // What the gateway let through is part of the failure as well.
  expect(() => {
    expect(caller).not.toAllow('GET http://shop.example.org/');
  }).toThrow(/istio-system\/no-admin .*DENY: rule 0 does not match/);
});

test('by accepts a construct or a name, and a failure has the line that created it', () => {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  for (const [index, manifest] of shopMesh().manifests.entries()) {
    new ApiObject(chart, `object-${String(index)}`, manifest as ApiObjectProps);
  }
  const policy = new AuthorizationPolicy(chart, 'closed', { action: 'DENY', rules: [{}] });
  const caller = Mesh.of(chart).from('shop/frontend');

  expect(caller).toDeny('GET http://cart/', { by: policy });
  expect(() => {
    expect(caller).toAllow('GET http://cart/');
  }).toThrow(/shop\/closed spec\.rules\[0\] \(__tests__\/testing\/to-allow\.test\.ts:\d+\): DENY: rule 0 matches/);
});

test('a construct with several policies stands for all of them', () => {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  for (const [index, manifest] of shopMesh().manifests.entries()) {
    new ApiObject(chart, `object-${String(index)}`, manifest as ApiObjectProps);
  }
  const access = new AllowOnly(chart, 'access', {
    permissions: {
      cart: { to: { matchLabels: { app: 'cart' } }, from: 'anybody', operations: [{ methods: ['GET'] }] },
    },
  });
  const caller = Mesh.of(chart).from('shop/frontend');

  expect(caller).toAllow('GET http://cart/');
  expect(caller).toDeny('PUT http://cart/', { by: access });
  expect(caller).toDeny('GET http://frontend/', { by: access });
});

test('denies plain text at a workload that accepts only mutual TLS', () => {
  const mesh = shopMesh(`
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default, namespace: istio-system }
spec: { mtls: { mode: STRICT } }
`);

  expect(mesh.from('shop/frontend')).toAllow('GET http://cart/');
  expect(mesh.from({})).toDeny('GET http://cart.shop/', { by: 'istio-system/default' });
});

test('a failure shows the decision of each policy', () => {
  const mesh = shopMesh(ALLOW_FRONTEND);

  expect(() => {
    expect(mesh.from('shop/frontend')).toAllow('POST http://cart/items');
  }).toThrow(
    new RegExp(
      [
        'expected POST http://cart/items to be allowed',
        '',
        'shop/cart: denied \\(403\\): no rule of shop/readers allows it',
        '  shop/readers spec.rules\\[0\\].to\\[0\\].operation.methods \\(.*mesh.yaml:27\\): ALLOW: rule 0 does not match: methods does not match "POST", got GET',
      ].join('\n'),
    ),
  );
});

test.each([
  ['shop/nobody', 'http://cart/', 'there is no workload or Gateway shop/nobody; the mesh has shop/cart, shop/frontend'],
  ['shop/frontend', 'http://nowhere/', 'no Service has the host nowhere, seen from namespace shop'],
  ['shop/frontend', 'http://cart:81/', 'the Service shop/cart has no port 81, got 80'],
  ['shop/frontend', 'cart', 'write a call as a method and a URL'],
])('%s calling %s is a wrong question', (client, call, message) => {
  const mesh = shopMesh(ALLOW_FRONTEND);

  expect(() => {
    expect(mesh.from(client)).toAllow(call);
  }).toThrow(message);
});

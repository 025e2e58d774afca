import { expect, test } from '@jest/globals';
import type { Mesh } from '../../../lib/testing/jest';
import { meshFromText } from '../../testing/mesh-from-text';

const WORLD = `
{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
---
{ apiVersion: v1, kind: Namespace, metadata: { name: pay, labels: { istio.io/dataplane-mode: ambient } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: cart, namespace: shop }, spec: { selector: { app: cart }, ports: [{ name: http, port: 80 }] } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: cart, namespace: shop, labels: { app: cart } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: client, namespace: shop, labels: { app: client } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: bank, namespace: pay, labels: { istio.io/use-waypoint: waypoint } }, spec: { selector: { app: bank }, ports: [{ name: http, port: 80 }] } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: bank, namespace: pay, labels: { app: bank } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: teller, namespace: pay, labels: { app: teller } } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: waypoint, namespace: pay }
spec: { gatewayClassName: istio-waypoint, listeners: [{ name: mesh, port: 15008, protocol: HBONE }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: istio, listeners: [{ name: http, port: 80, protocol: HTTP }] }
---
`;
const httpRoute = (namespace: string, service: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: route, namespace: ${namespace} }
spec: { parentRefs: [{ group: '', kind: Service, name: ${service} }], rules: [{ backendRefs: [{ name: ${service}, port: 80 }] }] }
`;
const virtualService = `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: bank, namespace: pay }
spec: { hosts: [bank], http: [{ route: [{ destination: { host: bank } }] }] }
`;

test.each([
  ['a sidecar meets a route whose parent is the Service', httpRoute('shop', 'cart'), 'shop/client', 'http://cart/'],
  ['a waypoint has a route of its Service', httpRoute('pay', 'bank'), 'pay/teller', 'http://bank/'],
  ['a waypoint has a VirtualService', virtualService, 'pay/teller', 'http://bank/'],
  ['a Gateway of the Gateway API is the sender', httpRoute('shop', 'cart'), 'shop/edge', 'http://shop.example.org/'],
])('no expectation is met where %s', (_, objects, from, url) => {
  const caller = meshFromText(WORLD + objects).from(from);

  for (const expectation of [
    () => {
      expect(caller).toRoute(url);
    },
    () => {
      expect(caller).not.toRoute(url);
    },
    () => {
      expect(caller).toAllow(url);
    },
    () => {
      expect(caller).not.toAllow(url);
    },
    () => {
      expect(caller).toDeny(url);
    },
  ]) {
    expect(expectation).toThrow('not simulated: ');
  }
});

test('a route of another Service changes nothing', () => {
  const mesh: Mesh = meshFromText(WORLD + httpRoute('shop', 'other'));

  expect(mesh.from('shop/client')).toRoute('http://cart/', { to: 'cart.shop' });
  expect(mesh.from('pay/teller')).toAllow('http://bank/');
});

test('a policy of the waypoint denies before routing', () => {
  const deny = `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: closed, namespace: pay }
spec: { action: DENY, targetRefs: [{ group: '', kind: Service, name: bank }], rules: [{}] }
---
`;

  expect(meshFromText(WORLD + deny + virtualService).from('pay/teller')).toDeny('http://bank/', { by: 'pay/closed' });
});

test('a match on claims is not simulated for a request with a token, and cannot match without one', () => {
  const byClaim = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: public, namespace: shop }
spec: { selector: { istio: ingressgateway }, servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }] }
---
apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: { name: tokens, namespace: istio-system }
spec: { selector: { matchLabels: { istio: ingressgateway } }, jwtRules: [{ issuer: 'https://keys.example' }] }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart, namespace: shop }
spec:
  hosts: [shop.example.org]
  gateways: [public]
  http:
    - match: [{ uri: { prefix: /open } }]
      route: [{ destination: { host: cart } }]
    - match: [{ headers: { '@request.auth.claims.plan': { exact: gold } } }]
      directResponse: { status: 200 }
    - route: [{ destination: { host: cart } }]
`;
  const caller = meshFromText(WORLD + byClaim).from('istio-system/istio-ingressgateway');
  const payload = Buffer.from(JSON.stringify({ iss: 'https://keys.example', plan: 'gold' })).toString('base64url');
  const headers = { authorization: `Bearer e30.${payload}.x` };
  const to = 'cart.shop';

  expect(caller).toRoute('http://shop.example.org/', { to });
  expect(caller).toRoute('http://shop.example.org/open', { to, headers });
  expect(() => {
    expect(caller).toRoute('http://shop.example.org/', { to, headers });
  }).toThrow('not simulated: a match on claims of a token');
});

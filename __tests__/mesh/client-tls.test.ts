import { expect, test } from '@jest/globals';
import type { Manifest } from '../../lib/model/manifest';
import { shopMesh } from '../testing/mesh-from-text';
import { shopWith, viewOf } from '../simulation/mesh-of';
import { clientTls } from '../../lib/mesh/client-tls';
import { destinationRulesFor } from '../../lib/mesh/destination-rules';

const STRICT = `
{ apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: { name: default, namespace: shop }, spec: { mtls: { mode: STRICT } } }
---
`;

test('route and access agree that the second of two rules for one host may disable TLS', () => {
  const rules = `
{ apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: { name: a, namespace: shop }, spec: { host: cart, subsets: [{ name: v1 }] } }
---
{ apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: { name: b, namespace: shop }, spec: { host: cart, trafficPolicy: { tls: { mode: DISABLE } } } }
`;
  const frontend = shopMesh(STRICT + rules).from('shop/frontend');

  expect(frontend.route('GET http://cart/')).toMatchObject({ outcome: 'connectionClosed' });
  expect(frontend.access('GET http://cart/')).toMatchObject([{ verdict: { outcome: 'refused' } }]);
});

test('of two rules for one host the first trafficPolicy applies, whatever the second sets', () => {
  const rules = `
{ apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: { name: a, namespace: shop }, spec: { host: cart, trafficPolicy: { loadBalancer: { simple: RANDOM } } } }
---
{ apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: { name: b, namespace: shop }, spec: { host: cart, trafficPolicy: { tls: { mode: DISABLE } } } }
`;
  const frontend = shopMesh(STRICT + rules).from('shop/frontend');

  expect(frontend.route('GET http://cart/')).toMatchObject({ outcome: 'delivered' });
  expect(frontend.access('GET http://cart/')).toMatchObject([{ verdict: { outcome: 'allowed' } }]);
});

test.each([
  { tls: { mode: 'DISABLE' }, sent: 'none' },
  { tls: { mode: 'SIMPLE' }, sent: 'simple' },
  { tls: { mode: 'MUTUAL' }, sent: 'mutual' },
  { tls: { mode: 'ISTIO_MUTUAL' }, sent: 'istio' },
  // Of an enum the first value is what an empty message has.
  { tls: {}, sent: 'none' },
])('sends $sent for tls $tls', ({ tls, sent }) => {
  expect(tlsToCart([rule('cart', { host: 'cart', trafficPolicy: { tls } })])).toBe(sent);
});

test('port settings inherit nothing from the settings of all ports', () => {
  const portLevelSettings = [{ port: { number: 80 }, loadBalancer: { simple: 'RANDOM' } }];
  const spec = { host: 'cart', trafficPolicy: { tls: { mode: 'SIMPLE' }, portLevelSettings } };

  expect(tlsToCart([rule('cart', spec)])).toBe('istio');
  expect(tlsToCart([rule('cart', spec)], { port: 81 })).toBe('simple');
});

test('a host outside the mesh gets mutual TLS only with a DestinationRule', () => {
  expect(tlsToCart([], { isExternal: true })).toBe('none');
  expect(
    tlsToCart([rule('cart', { host: 'cart', trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } } })], { isExternal: true }),
  ).toBe('istio');
});

test("a client uses the rule of its own namespace, then of the Service's, then of the root namespace", () => {
  const own = rule('own', { host: 'cart.shop.svc.cluster.local' }, 'desk');
  const beside = rule('beside', { host: 'cart' });
  const root = rule('root', { host: '*' }, 'istio-system');

  expect(namesFor([own, beside, root])).toEqual(['own']);
  expect(namesFor([beside, root])).toEqual(['beside']);
  expect(namesFor([root])).toEqual(['root']);
});

test('the narrower host comes first, and rules for one host apply together', () => {
  const wide = rule('wide', { host: '*.shop.svc.cluster.local' });

  expect(namesFor([wide, rule('b', { host: 'cart' }), rule('a', { host: 'cart.shop.svc.cluster.local' })])).toEqual([
    'a',
    'b',
  ]);
  expect(namesFor([wide, rule('widest', { host: '*' })])).toEqual(['wide']);
});

test('a rule that is private to its namespace, or for some workloads, does not apply to clients elsewhere', () => {
  expect(namesFor([rule('private', { host: 'cart', exportTo: ['.'] })])).toEqual([]);
  expect(namesFor([rule('desk', { host: 'cart', exportTo: ['desk'] })])).toEqual(['desk']);
  expect(namesFor([rule('some', { host: 'cart', workloadSelector: { matchLabels: {} } })])).toEqual([]);
  // istiod reads it to the letter: without its own namespace, a rule does not apply there.
  const cart = { host: 'cart.shop.svc.cluster.local' };
  expect(namesFor([rule('away', { ...cart, exportTo: ['other'] }, 'desk')])).toEqual([]);
  expect(namesFor([rule('own', { ...cart, exportTo: ['desk'] }, 'desk')])).toEqual(['own']);
  const selecting = (app: string) =>
    rule('some', { host: 'cart.shop.svc.cluster.local', workloadSelector: { matchLabels: { app } } }, 'desk');
  expect(namesFor([selecting('desk')])).toEqual(['some']);
  expect(namesFor([selecting('other')])).toEqual([]);
});

const CART = { host: 'cart.shop.svc.cluster.local', namespace: 'shop' };
const DESK = { namespace: 'desk', labels: new Map([['app', 'desk']]) };

function namesFor(rules: readonly Manifest[]): readonly string[] {
  return destinationRulesFor(viewOf(rules), CART, DESK).map(({ name }) => name);
}

function tlsToCart(rules: readonly Manifest[], called: { port?: number; isExternal?: boolean } = {}): string {
  const server = { namespace: 'shop', labels: new Map([['app', 'cart']]), proxy: 'sidecar' } as const;
  const client = { ...DESK, proxy: 'sidecar' } as const;
  return clientTls(
    viewOf([...shopWith([]).filter(({ kind }) => kind !== 'DestinationRule'), ...rules]),
    client,
    { ...CART, port: 80, ...called },
    { server, port: 8000 },
  );
}

function rule(name: string, spec: object, namespace = 'shop'): Manifest {
  return { apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', metadata: { name, namespace }, spec };
}

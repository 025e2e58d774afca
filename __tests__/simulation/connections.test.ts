import { describe, expect, test } from '@jest/globals';
import { decideRoute } from '../../lib/simulation/journey/decide';
import type { RouteDecision } from '../../lib/simulation/journey/decision';
import { parseSent } from '../../lib/simulation/request/parse-sent';
import { resolveCaller } from '../../lib/mesh/resolve-caller';
import { parseManifests } from '../../lib/yaml/parse-manifests';
import { shopWith, viewOf } from './mesh-of';

const data = `
{ apiVersion: v1, kind: Service, metadata: { name: db, namespace: shop }, spec: { selector: { app: cart }, ports: [{ name: tcp, port: 5432 }] } }
---
{ apiVersion: v1, kind: Service, metadata: { name: vault, namespace: shop }, spec: { selector: { app: cart }, ports: [{ name: tls, port: 443, targetPort: 8443 }] } }
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: bytes, namespace: shop }
spec:
  selector: { istio: ingressgateway }
  servers:
    - { port: { number: 31400, name: tcp, protocol: TCP }, hosts: ['*'] }
    - { port: { number: 8443, name: tls, protocol: TLS }, hosts: ['*.example.org'], tls: { mode: PASSTHROUGH } }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: bytes, namespace: shop }
spec:
  hosts: [db, a.example.org, '*.w.example.org']
  gateways: [bytes, mesh]
  tcp:
    - match: [{ port: 5432, sourceLabels: { app: other } }]
      route: [{ destination: { host: nowhere } }]
    - match: [{ port: 31400 }, { port: 5432, gateways: [mesh] }]
      route:
        - { destination: { host: db, port: { number: 5432 } }, weight: 1 }
        - { destination: { host: vault }, weight: 2 }
  tls:
    - match: [{ sniHosts: [a.example.org, '*.w.example.org'] }]
      route: [{ destination: { host: vault } }]
`;
const gateway = 'istio-system/istio-ingressgateway';
const db = { cluster: 'outbound|5432||db.shop.svc.cluster.local', outcome: 'delivered' };
const vault = { cluster: 'outbound|443||vault.shop.svc.cluster.local', outcome: 'delivered' };

describe('a TCP connection', () => {
  test.each([
    ['tcp://gateway:31400', gateway],
    ['tcp://db:5432', 'shop/client'],
  ])('%s of %s is split by the tcp rules', (text, from) => {
    const decision = ask(text, from);

    expect(decision).toMatchObject({ outcome: 'delivered', destinations: [db, vault] });
    expect(weightsOf(decision)).toEqual([100 / 3, 200 / 3]);
    expect(decision.trace).toContainEqual(
      expect.objectContaining({ stage: 'route', isTaken: true, path: expect.arrayContaining(['tcp', 1]) as unknown }),
    );
  });

  test.each(['a.example.org', 'x.w.example.org'])('with TLS for %s passes through by its server name', (sni) => {
    expect(ask('tls://gateway:8443', gateway, sni)).toMatchObject({ outcome: 'delivered', destinations: [vault] });
  });

  test.each(['w.example.org', 'b.example.org'])('with TLS for %s finds no filter chain', (sni) => {
    expect(ask('tls://gateway:8443', gateway, sni).outcome).toBe('connectionClosed');
  });

  test('goes to the Service if no route matches', () => {
    expect(ask('tls://vault:443', 'shop/client')).toMatchObject({ at: 'client', destinations: [vault] });
  });

  test('to an unknown address is passed through', () => {
    expect(ask('tcp://198.51.100.7:9999', 'shop/client')).toMatchObject({
      outcome: 'passthrough',
      destinations: [{ cluster: 'PassthroughCluster' }],
    });
  });

  test('to any address goes to the first ServiceEntry by name that has the port and no address', () => {
    const entry = (name: string) => `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: ${name}, namespace: shop }
spec:
  hosts: [${name}.example.org]
  ports: [{ number: 6379, name: tcp, protocol: TCP }, { number: 6380, name: tls, protocol: TLS }]
  resolution: DNS`;
    const both = `${entry('redis-b')}\n---\n${entry('redis-a')}`;
    const first = { cluster: 'outbound|6379||redis-a.example.org' };
    const second = { cluster: 'outbound|6380||redis-b.example.org' };

    expect(ask('tcp://redis-b.example.org:6379', 'shop/client', undefined, both)).toMatchObject({
      destinations: [first],
    });
    expect(ask('tls://redis-b.example.org:6380', 'shop/client', undefined, both)).toMatchObject({
      destinations: [second],
    });
    expect(ask('tcp://redis-b.example.org:6380', 'shop/client', undefined, both).outcome).toBe('passthrough');
  });

  test('to an HTTP port is closed', () => {
    expect(ask('tcp://cart:80', 'shop/client').outcome).toBe('connectionClosed');
  });

  test('is refused at the destination by a policy that no TCP connection can match', () => {
    const allow = `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: get, namespace: shop }
spec: { rules: [{ to: [{ operation: { methods: [GET] } }] }] }`;

    expect(ask('tls://vault:443', 'shop/client', undefined, allow)).toMatchObject({
      outcome: 'connectionClosed',
      at: 'destination',
    });
  });
});

describe('a request', () => {
  test('on a TCP port is forwarded without parsing', () => {
    expect(ask('GET http://db:5432/', 'shop/client')).toMatchObject({
      outcome: 'delivered',
      status: 200,
      destinations: [{ ...db, endpoints: [{ inbound: { outcome: 'delivered' } }, {}] }, vault],
    });
  });

  test('to an ExternalName goes to its target', () => {
    const alias = `{ apiVersion: v1, kind: Service, metadata: { name: basket, namespace: shop }, spec: { type: ExternalName, externalName: cart.shop.svc.cluster.local } }`;
    const cart = { cluster: 'outbound|80||cart.shop.svc.cluster.local', outcome: 'delivered' };

    expect(ask('GET http://basket/', 'shop/client', undefined, alias, [])).toMatchObject({ destinations: [cart] });
    expect(
      ask('GET http://cart/', 'shop/client', undefined, alias, [{ route: [{ destination: { host: 'basket' } }] }]),
    ).toMatchObject({ destinations: [cart] });
  });

  test('that a policy of the gateway denies never reaches a route', () => {
    const deny = `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: deny, namespace: istio-system }
spec: { action: DENY, rules: [{ to: [{ operation: { paths: [/private*] } }] }] }`;

    expect(ask('GET http://nobody.example.org/private', gateway, undefined, deny)).toMatchObject({
      outcome: 'denied',
      status: 403,
      at: 'gateway',
    });
  });

  test('that some destinations deny has a decision for each', () => {
    const deny = `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: deny, namespace: shop }
spec: { action: DENY, selector: { matchLabels: { version: v2 } }, rules: [{}] }`;
    const split = ['v1', 'v2'].map((subset) => ({ destination: { host: 'cart', subset }, weight: 3 }));
    const decision = ask('GET http://cart/', 'shop/client', undefined, deny, [{ route: split }]);

    expect(decision).toMatchObject({
      outcome: 'mixed',
      destinations: [{ outcome: 'delivered' }, { outcome: 'denied', endpoints: [{ inbound: { status: 403 } }] }],
    });
    expect(weightsOf(decision)).toEqual([50, 50]);
  });
});

function ask(text: string, from: string, sni?: string, more = '', http: readonly object[] = []): RouteDecision {
  const view = viewOf([...shopWith(http), ...parseManifests(`${data}\n---\n${more}`, 'more.yaml').manifests]);
  return decideRoute(view, resolveCaller(view, from), parseSent(text, { sni }));
}

function weightsOf(decision: RouteDecision): readonly number[] {
  return 'destinations' in decision ? decision.destinations.map(({ weight }) => weight) : [];
}

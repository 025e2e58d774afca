import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MeshView } from '../../../lib/mesh/mesh-view';
import { proxyOf } from '../../../lib/mesh/workload-proxy';
import type { Manifest } from '../../../lib/model/manifest';
import { accessToService } from '../../../lib/simulation/access/service-access';
import { admittedMesh } from '../../../lib/simulation/admitted-mesh';
import { requestClasses } from '../../../lib/simulation/access/request-classes';
import { requestOf } from '../../../lib/simulation/access/access-table';
import { decideRoute } from '../../../lib/simulation/journey/decide';
import type { RouteDecision } from '../../../lib/simulation/journey/decision';
import { parseRequest } from '../../../lib/simulation/request/request';
import type { ServiceResource } from '../../../lib/snapshot/services';
import { parseManifests } from '../../../lib/yaml/parse-manifests';

const WORLD = parseManifests(
  `
{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
---
{ apiVersion: v1, kind: Namespace, metadata: { name: pay, labels: { istio.io/dataplane-mode: ambient } } }
---
{ apiVersion: v1, kind: Namespace, metadata: { name: old } }
---
{ apiVersion: v1, kind: Service, metadata: { name: cart, namespace: shop }, spec: { selector: { app: cart }, ports: [{ name: http, port: 80, targetPort: 8000 }, { name: tcp-raw, port: 90 }, { name: any, port: 91 }] } }
---
{ apiVersion: v1, kind: Service, metadata: { name: list, namespace: shop }, spec: { selector: { app: list }, clusterIP: None, ports: [{ name: http, port: 80 }] } }
---
{ apiVersion: v1, kind: Service, metadata: { name: bank, namespace: pay }, spec: { selector: { app: bank }, ports: [{ name: http, port: 80 }] } }
---
{ apiVersion: v1, kind: Service, metadata: { name: bare, namespace: old }, spec: { selector: { app: bare }, ports: [{ name: http, port: 80 }] } }
---
{ apiVersion: v1, kind: Service, metadata: { name: nobody, namespace: old }, spec: { selector: { app: nobody }, ports: [{ name: http, port: 80 }] } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: cart-v1, namespace: shop, labels: { app: cart, version: v1 } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: cart-v2, namespace: shop, labels: { app: cart, version: v2 } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: list, namespace: shop, labels: { app: list } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: client, namespace: shop, labels: { app: client } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: bank, namespace: pay, labels: { app: bank } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: teller, namespace: pay, labels: { app: teller } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: bare, namespace: old, labels: { app: bare } } }
`,
  'world.yaml',
).manifests;

const namespace = fc.constantFrom('shop', 'pay', 'old', 'istio-system');
const object = (apiVersion: string, kind: string, spec: fc.Arbitrary<unknown>) =>
  fc
    .tuple(fc.constantFrom('a', 'b'), namespace, spec)
    .map(([name, of, written]): Manifest => ({ apiVersion, kind, metadata: { name, namespace: of }, spec: written }));
const tls = fc.constantFrom(undefined, ...['DISABLE', 'ISTIO_MUTUAL', 'SIMPLE'].map((mode) => ({ mode })));
const host = fc.constantFrom('cart.shop.svc.cluster.local', 'bank.pay.svc.cluster.local', '*.svc.cluster.local');
const destinationRule = object(
  'networking.istio.io/v1',
  'DestinationRule',
  fc
    .tuple(host, tls, tls, fc.constantFrom(undefined, ['.'], ['shop']), fc.boolean())
    .map(([of, mode, ofPort, exportTo, hasSubset]) => ({
      host: of,
      ...(exportTo && { exportTo }),
      trafficPolicy: {
        ...(mode && { tls: mode }),
        ...(ofPort && { portLevelSettings: [{ port: { number: 80 }, tls: ofPort }] }),
      },
      ...(hasSubset && { subsets: [{ name: 'v1', labels: { version: 'v1' } }] }),
    })),
);
const peerAuthentication = object(
  'security.istio.io/v1',
  'PeerAuthentication',
  fc
    .tuple(fc.constantFrom('STRICT', 'PERMISSIVE', 'DISABLE'), fc.constantFrom(undefined, 'cart', 'bank'))
    .map(([mode, app]) => ({ mtls: { mode }, ...(app !== undefined && { selector: { matchLabels: { app } } }) })),
);
const authorizationPolicy = object(
  'security.istio.io/v1',
  'AuthorizationPolicy',
  fc
    .tuple(
      fc.constantFrom('ALLOW', 'DENY'),
      fc.constantFrom(
        [{ from: [{ source: { namespaces: ['shop'] } }] }],
        [{ to: [{ operation: { methods: ['GET'], paths: ['/a'] } }] }],
        [{ to: [{ operation: { ports: ['8000'] } }] }],
        [],
      ),
      fc.constantFrom({}, { selector: { matchLabels: { app: 'cart' } } }),
    )
    .map(([action, rules, target]) => ({ action, rules, ...target })),
);
const virtualService = object(
  'networking.istio.io/v1',
  'VirtualService',
  fc
    .tuple(
      host,
      fc.constantFrom(
        { redirect: { uri: '/moved' } },
        { route: [{ destination: { host: 'cart.shop.svc.cluster.local', subset: 'v1' } }] },
        { route: [{ destination: { host: 'bank.pay.svc.cluster.local' } }] },
        { route: [{ destination: { host: 'nowhere.shop.svc.cluster.local' } }] },
        {
          match: [{ uri: { prefix: '/a' } }],
          rewrite: { uri: '/b' },
          route: [{ destination: { host: 'cart.shop.svc.cluster.local' } }],
        },
      ),
    )
    .map(([of, http]) => ({ hosts: [of], http: [http] })),
);
const sidecar = object(
  'networking.istio.io/v1',
  'Sidecar',
  fc.constantFrom(
    { egress: [{ hosts: ['./*'] }] },
    { egress: [{ hosts: ['pay/*'] }], outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' } },
  ),
);
const mesh = fc
  .uniqueArray(
    fc.oneof(destinationRule, destinationRule, peerAuthentication, authorizationPolicy, virtualService, sidecar),
    {
      maxLength: 6,
      selector: ({ kind, metadata }) => JSON.stringify([kind, metadata.namespace, metadata.name]),
    },
  )
  .map((objects) => [...WORLD, ...objects]);

test('route delivers exactly where access allows, for every Service, client and request class', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(mesh, (manifests) => {
      const { view } = admittedMesh(manifests);
      for (const client of view.ownWorkloads) {
        for (const service of view.services.filter(({ namespace: of }) => of !== 'istio-system')) {
          for (const text of requestClasses(view, service)) {
            for (const { number } of service.ports) {
              const asked = `${client.name} ${text} ${service.name}:${String(number)}`;
              const route = routeOf(view, `${client.namespace}/${client.name}`, service, number, text);
              outcomes.add(`${proxyOf(view, client)} ${route.outcome}`);

              expect([asked, isAllowed(view, client, service, number, text)]).toEqual([asked, isDelivered(route)]);
            }
          }
        }
      }
    }),
  );

  expect([...outcomes].sort()).toEqual(
    expect.arrayContaining([
      ...['sidecar delivered', 'sidecar denied', 'sidecar connectionClosed', 'sidecar redirect', 'sidecar blocked'],
      ...[
        'sidecar passthrough',
        'sidecar noEndpoints',
        'ztunnel delivered',
        'ztunnel connectionClosed',
        'none delivered',
      ],
    ]),
  );
});

describe('two DestinationRules for one host', () => {
  const rule = (name: string, trafficPolicy: object): Manifest => ({
    apiVersion: 'networking.istio.io/v1',
    kind: 'DestinationRule',
    metadata: { name, namespace: 'shop' },
    spec: { host: 'cart', trafficPolicy },
  });
  const strict: Manifest = {
    apiVersion: 'security.istio.io/v1',
    kind: 'PeerAuthentication',
    metadata: { name: 'default', namespace: 'shop' },
    spec: { mtls: { mode: 'STRICT' } },
  };
  const outcomesWith = (...rules: readonly Manifest[]) => {
    const { view } = admittedMesh([...WORLD, strict, ...rules]);
    const cart = view.services.find(({ name }) => name === 'cart');
    const client = view.workloads.find(({ name }) => name === 'client');
    if (cart === undefined || client === undefined) throw new Error('they are in the world');
    return {
      route: routeOf(view, 'shop/client', cart, 80, 'GET /').outcome,
      isAllowed: isAllowed(view, client, cart, 80, 'GET /'),
    };
  };

  test('the traffic policy of the second applies if the first has none, so STRICT refuses plain text', () => {
    const subsets = { ...rule('a', {}), spec: { host: 'cart', subsets: [{ name: 'v1', labels: { version: 'v1' } }] } };
    const plain = rule('b', { tls: { mode: 'DISABLE' } });

    expect(outcomesWith(subsets, plain)).toEqual({ route: 'connectionClosed', isAllowed: false });
    expect(outcomesWith(subsets)).toEqual({ route: 'delivered', isAllowed: true });
  });

  test('the traffic policy of the first applies as a whole if it has one', () => {
    const balanced = rule('a', { loadBalancer: { simple: 'RANDOM' } });

    expect(outcomesWith(balanced, rule('b', { tls: { mode: 'DISABLE' } }))).toEqual({
      route: 'delivered',
      isAllowed: true,
    });
  });

  test('mutual TLS is accepted', () => {
    expect(outcomesWith(rule('a', { tls: { mode: 'ISTIO_MUTUAL' } }))).toEqual({ route: 'delivered', isAllowed: true });
  });
});

function routeOf(view: MeshView, from: string, { name, namespace: of }: ServiceResource, port: number, text: string) {
  const [method = '', path = ''] = text.split(' ');
  const url = `${method} http://${name}.${of}.svc.cluster.local:${String(port)}${path}`;
  return decideRoute(view, { workload: from }, parseRequest(url, { headers: { host: `${name}.${of}` } }));
}

function isDelivered({ outcome, ...decision }: RouteDecision): boolean {
  if (outcome !== 'passthrough') return outcome === 'delivered';
  return 'onward' in decision && decision.onward?.outcome === 'delivered';
}

function isAllowed(
  view: MeshView,
  client: MeshView['workloads'][number],
  service: ServiceResource,
  number: number,
  text: string,
) {
  const port = service.ports.find((each) => each.number === number);
  if (port === undefined) throw new Error(`${service.name} has no port ${String(number)}`);
  const ways = accessToService(view, { client, service, port, request: requestOf(text, service) });
  return ways.every(({ verdict }) => verdict.outcome === 'allowed');
}

import { expect, test } from '@jest/globals';
import { formatFieldPath } from '../../lib/model/field-path';
import type { Manifest } from '../../lib/model/manifest';
import { decideRoute } from '../../lib/simulation/journey/decide';
import { parseRequest } from '../../lib/simulation/request/request';
import { parseSent } from '../../lib/simulation/request/parse-sent';
import { takenRoute, writtenRoutesOf } from '../../lib/simulation/choice/route-coverage';
import { resolveCaller } from '../../lib/mesh/resolve-caller';
import { shopWith, viewOf } from './mesh-of';

const toCart = { route: [{ destination: { host: 'cart' } }] };

test('each match counts as a route, and so does a route without matches; those of delegates count once', () => {
  const delegate = virtualService('items', { http: [{ match: [{ uri: { prefix: '/cart/items' } }], ...toCart }] });
  const delegating = [{ uri: { prefix: '/cart' } }, { uri: { prefix: '/cart/items' } }];
  const rules = [
    { match: delegating, delegate: { name: 'items' } },
    { name: 'rest', ...toCart },
  ];

  expect(routesIn(shopWith(rules, [delegate]))).toEqual(['items spec.http[0].match[0]', 'cart spec.http[1] rest']);
});

test.each([
  ['GET http://cart/a', 'cart spec.http[0].match[0]'],
  ['GET http://cart/b', 'cart spec.http[1]'],
  ['tcp://db:5432', 'db spec.tcp[0].match[0]'],
  ['tls://db:5433', 'db spec.tls[0].match[0]'],
])('%s takes a route that is among them', (sent, taken) => {
  const http = [{ match: [{ uri: { prefix: '/a' } }], ...toCart }, toCart];
  const manifests = shopWith(http, [
    virtualService('db', {
      hosts: ['db'],
      tcp: [{ match: [{ port: 5432 }], route: [{ destination: { host: 'db' } }] }],
      tls: [{ match: [{ port: 5433, sniHosts: ['db'] }], route: [{ destination: { host: 'db' } }] }],
    }),
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'db', namespace: 'shop' },
      spec: {
        clusterIP: '10.20.0.9',
        ports: [
          { name: 'tcp', port: 5432 },
          { name: 'tls', port: 5433 },
        ],
      },
    },
  ]);
  const view = viewOf(manifests);
  const sender = resolveCaller(view, 'shop/client');
  const route = takenRoute(decideRoute(view, sender, parseSent(sent)));

  expect(`${String(route?.manifest.metadata.name)} ${formatFieldPath(route?.path ?? [])}`).toBe(taken);
  expect(routesIn(manifests).map((each) => each.trim())).toContain(taken);
});

test('a request without a VirtualService takes none', () => {
  const view = viewOf(shopWith([]));

  expect(
    takenRoute(decideRoute(view, resolveCaller(view, 'shop/client'), parseRequest('http://elsewhere/'))),
  ).toBeUndefined();
});

function routesIn(manifests: readonly Manifest[]): readonly string[] {
  return writtenRoutesOf(viewOf(manifests)).map(({ manifest, path, name }) =>
    `${String(manifest.metadata.name)} ${formatFieldPath(path)} ${name}`.trim(),
  );
}

function virtualService(name: string, spec: object): Manifest {
  return { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name, namespace: 'shop' }, spec };
}

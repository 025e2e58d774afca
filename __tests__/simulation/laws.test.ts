import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Manifest } from '../../lib/model/manifest';
import { admittedMesh } from '../../lib/simulation/admitted-mesh';
import { decideRoute } from '../../lib/simulation/journey/decide';
import type { RouteDecision } from '../../lib/simulation/journey/decision';
import { parseSent } from '../../lib/simulation/request/parse-sent';
import { resolveCaller } from '../../lib/mesh/resolve-caller';
import type { MeshView } from '../../lib/mesh/mesh-view';
import { shopWith } from './mesh-of';

const networking = 'networking.istio.io/v1';
const subset = fc.constantFrom('v1', 'v2', 'v3');
const path = fc.constantFrom('/', '/a', '/a/b', '/b', '/private', '/a%2Fb', '/./a');

const destination = fc.record({
  destination: fc.record(
    { host: fc.constantFrom('cart', 'cart', 'db', 'nowhere'), subset },
    { requiredKeys: ['host'] },
  ),
  weight: fc.nat({ max: 7 }),
});
const match = fc.record(
  {
    uri: fc.oneof(
      path.map((exact) => ({ exact })),
      path.map((prefix) => ({ prefix })),
      fc.constantFrom({ regex: '/[ab].*' }),
    ),
    headers: fc.constantFrom({ x: { exact: '1' } }, { x: {} }),
    sourceLabels: fc.constantFrom({ app: 'client' }, { app: 'other' }),
    gateways: fc.constantFrom(['mesh'], ['gateway']),
  },
  { requiredKeys: [] },
);
const rule = fc.oneof(
  fc.record(
    {
      match: fc.array(match, { minLength: 1, maxLength: 2 }),
      route: fc.array(destination, { minLength: 1, maxLength: 3 }),
      rewrite: fc.constantFrom({ uri: '/new' }, { authority: 'new.example.org' }),
      mirror: fc.constantFrom({ host: 'cart', subset: 'v2' }),
    },
    { requiredKeys: ['route'] },
  ),
  fc.record({ match: fc.array(match, { minLength: 1, maxLength: 1 }), redirect: fc.constantFrom({ uri: '/moved' }) }),
);
const virtualService = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    hosts: fc.subarray(['shop.example.org', '*.example.org', 'cart', 'db'], { minLength: 2 }),
    http: fc.array(rule, { maxLength: 3 }),
    last: fc.array(destination, { minLength: 1, maxLength: 3 }),
  })
  .map(({ name, hosts, http: rules, last }): Manifest => {
    const http = [...rules, { route: last }];
    const tcp = [{ route: [{ destination: { host: 'db' } }] }];
    const spec = { hosts, gateways: ['gateway', 'mesh'], http, tcp };
    return { apiVersion: networking, kind: 'VirtualService', metadata: { name, namespace: 'shop' }, spec };
  });
const policy = fc
  .record({ action: fc.constantFrom('ALLOW', 'DENY'), path, namespace: fc.constantFrom('shop', 'istio-system') })
  .map(({ action, path: denied, namespace }): Manifest => {
    const spec = { action, rules: [{ to: [{ operation: { paths: [denied] } }] }] };
    const metadata = { name: `${action.toLowerCase()}-${namespace}`, namespace };
    return { apiVersion: 'security.istio.io/v1', kind: 'AuthorizationPolicy', metadata, spec };
  });
const named = ({ kind, metadata }: Manifest) => `${kind} ${String(metadata.namespace)}/${String(metadata.name)}`;
const mesh = fc
  .tuple(
    fc.uniqueArray(virtualService, { minLength: 1, maxLength: 3, selector: named }),
    fc.uniqueArray(policy, { maxLength: 1, selector: named }),
  )
  .map(([virtualServices, policies]) => [
    ...shopWith([], [service('shop', 'db', 'tcp', 5432)]).filter(isNoRoute),
    ...virtualServices,
    ...policies,
  ]);
const question = fc.record({
  from: fc.constantFrom('istio-system/istio-ingressgateway', 'shop/client'),
  text: fc.oneof(
    path.map((target) => `GET http://shop.example.org${target}`),
    path.map((target) => `POST http://cart${target}`),
    fc.constantFrom('GET http://nobody.example.org/', 'GET http://db:5432/', 'tcp://db:5432', 'tcp://gateway:80'),
  ),
  headers: fc.constantFrom<Readonly<Record<string, string>>>({}, { x: '1' }),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

test('the order of the objects changes nothing', () => {
  fc.assert(
    fc.property(mesh, fc.infiniteStream(fc.nat()), question, (manifests, keys, asked) => {
      const order = manifests
        .map((manifest) => ({ manifest, key: keys.next().value as number })) // the stream has no end
        .sort((left, right) => left.key - right.key)
        .map(({ manifest }) => manifest);

      expect(ask(order, asked)).toEqual(ask(manifests, asked));
    }),
  );
});

test('an unrelated Service changes nothing, on a port that the mesh has', () => {
  const unrelated = fc.constantFrom(
    service('other', 'unrelated', 'http', 80),
    service('other', 'unrelated', 'tcp', 5432),
  );
  fc.assert(
    fc.property(mesh, unrelated, question, (manifests, more, asked) => {
      expect(ask([...manifests, more], asked)).toEqual(ask(manifests, asked));
    }),
  );
});

test('the weights of a decision add up to 100', () => {
  fc.assert(
    fc.property(mesh, question, (manifests, asked) => {
      const decision = ask(manifests, asked);
      const destinations = 'destinations' in decision ? decision.destinations : [];
      const sum = destinations.reduce((total, { weight }) => total + weight, 0);

      expect(sum).toBeCloseTo(destinations.length === 0 ? 0 : 100, 9);
    }),
  );
});

test('translating twice gives the same result, and so does deciding twice', () => {
  fc.assert(
    fc.property(mesh, question, question, (manifests, asked, before) => {
      const { view } = admittedMesh(manifests);
      const fresh = askIn(admittedMesh(manifests).view, asked);

      askIn(view, before);

      expect(askIn(view, asked)).toEqual(fresh);
      expect(askIn(view, asked)).toEqual(fresh);
    }),
  );
});

test('every proxy allows a delivered request, and each step of its trace has a place', () => {
  fc.assert(
    fc.property(mesh, question, (manifests, asked) => {
      const decision = ask(manifests, asked);
      const destinations = 'destinations' in decision ? decision.destinations : [];
      const inbound = destinations.flatMap(({ endpoints }) => endpoints.map((each) => each.inbound?.outcome));
      const isLetThrough = inbound.every((outcome) => outcome === undefined || outcome === 'delivered');
      const taken = decision.trace.filter(({ stage, isTaken }) => isTaken && ['route', 'cluster'].includes(stage));

      expect(decision.outcome !== 'delivered' || isLetThrough).toBe(true);
      expect(taken.filter(({ manifest }) => manifest === undefined)).toEqual([]);
    }),
  );
});

function ask(manifests: readonly Manifest[], asked: Question): RouteDecision {
  return askIn(admittedMesh(manifests).view, asked);
}

function askIn(view: MeshView, { from, text, headers }: Question): RouteDecision {
  const isBytes = !text.includes('http');
  return decideRoute(view, resolveCaller(view, from), parseSent(text, isBytes ? {} : { headers }));
}

function isNoRoute({ kind }: Manifest): boolean {
  return kind !== 'VirtualService';
}

function service(namespace: string, name: string, port: string, number: number): Manifest {
  const spec = { selector: { app: name === 'db' ? 'cart' : name }, ports: [{ name: port, port: number }] };
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec };
}

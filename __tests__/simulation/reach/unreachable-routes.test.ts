import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mismatchOf, takeRoute } from '../../../lib/simulation/match/take-route';
import type { ProxyRequest } from '../../../lib/simulation/match/proxy-request';
import { reachOf, unreachableRoutes } from '../../../lib/simulation/reach/unreachable-routes';
import { routesOf, routesOfAnyone, type Route } from '../../../lib/simulation/proxies/routes';
import { boundVirtualServices } from '../../../lib/simulation/proxies/virtual-services';
import { shopWith, viewOf } from '../mesh-of';

const AUTHORITY = 'shop.example.org';
const route = [{ destination: { host: 'cart' } }];

describe('a route after one that covers it', () => {
  test.each<[what: string, earlier: object, later: object]>([
    ['a longer prefix', { uri: { prefix: '/a' } }, { uri: { prefix: '/ab' } }],
    ['an exact path', { uri: { prefix: '/a' } }, { uri: { exact: '/ab' } }],
    ['an exact path within a regex', { uri: { regex: '/v[0-9]+/x' } }, { uri: { exact: '/v12/x' } }],
    ['a regex that begins so', { uri: { prefix: '/api/' } }, { uri: { regex: '/api/v[0-9]+' } }],
    ['a prefix within a regex', { uri: { regex: '/api/.*' } }, { uri: { prefix: '/api/cart' } }],
    ['letter case', { uri: { prefix: '/A' }, ignoreUriCase: true }, { uri: { exact: '/aB' } }],
    ['a header more', { uri: { prefix: '/' } }, { headers: { 'x-user': { exact: 'anna' } } }],
    ['the value of a header', { headers: { 'x-user': {} } }, { headers: { 'X-User': { prefix: 'an' } } }],
    [
      'a header that is excluded',
      { withoutHeaders: { 'x-user': { exact: 'bob' } } },
      { headers: { 'x-user': { exact: 'anna' } } },
    ],
    ['a port', { uri: { prefix: '/a' } }, { uri: { prefix: '/a' }, port: 80 }],
    ['a source', { sourceLabels: { app: 'a' } }, { sourceLabels: { app: 'a', version: 'v1' }, uri: { exact: '/x' } }],
  ])('%s is never reached', (_, earlier, later) => {
    const [found, ...others] = neverReached(virtualServiceOf([earlier, later]));

    expect(others).toEqual([]);
    expect(found?.route.step.path).toEqual(['spec', 'http', 1, 'match', 0]);
    expect(found?.takenBy.step.path).toEqual(['spec', 'http', 0, 'match', 0]);
    expect(found?.witness).toBeDefined();
  });

  test.each<[what: string, earlier: object, later: object]>([
    ['another prefix', { uri: { prefix: '/ab' } }, { uri: { prefix: '/a' } }],
    ['the whole of a prefix', { uri: { exact: '/a' } }, { uri: { prefix: '/a' } }],
    ['another letter case', { uri: { prefix: '/a' } }, { uri: { prefix: '/A' }, ignoreUriCase: true }],
    ['a choice in a regex', { uri: { prefix: '/a' } }, { uri: { regex: '/a|/b' } }],
    ['what may be left out', { uri: { prefix: '/ab' } }, { uri: { regex: '/ab*' } }],
    ['another method', { method: { exact: 'GET' } }, { method: { exact: 'POST' } }],
    ['no header', { headers: { 'x-user': {} } }, { uri: { prefix: '/' } }],
    ['another gateway', { gateways: ['mesh'] }, { gateways: ['gateway'] }],
    ['another source', { sourceLabels: { app: 'a' } }, { sourceLabels: { app: 'b' } }],
    ['a port of any', { port: 80 }, { uri: { prefix: '/' } }],
  ])('%s is reached', (_, earlier, later) => {
    expect(neverReached(virtualServiceOf([earlier, later]))).toEqual([]);
  });

  test('a route after one for every request is not sent to proxies', () => {
    const virtualService = virtualServiceOf([undefined, { uri: { prefix: '/x' } }]);

    expect(routesOfAnyone(virtualService)).toHaveLength(2);
    expect(neverReached(virtualService)).toMatchObject([{ witness: { path: '/x', authority: AUTHORITY } }]);
  });
});

describe('laws', () => {
  const text = fc.constantFrom('/', '/a', '/ab', '/abc', '/b', '/A');
  const pattern = fc.constantFrom('/a.*', '/a.+', '/[ab]', '/ab?', '/a|/b', '/ab{2}', '.*', '/a(b|c)+', '(?i)/ab');
  const uri = fc.oneof(
    text.map((exact) => ({ exact })),
    text.map((prefix) => ({ prefix })),
    pattern.map((regex) => ({ regex })),
  );
  const value = fc.constantFrom({}, { exact: 'a' }, { exact: '' }, { prefix: 'a' }, { regex: 'ab*' }, { regex: '.*' });
  const match = fc.record(
    {
      uri,
      ignoreUriCase: fc.boolean(),
      method: fc.constantFrom({ exact: 'GET' }, { exact: 'POST' }, { prefix: 'P' }),
      headers: fc.record({ x: value }),
      withoutHeaders: fc.record({ x: value }),
      queryParams: fc.record({ q: value }),
    },
    { requiredKeys: [] },
  );
  const request = fc
    .record({
      method: fc.constantFrom('GET', 'POST', 'PUT'),
      path: fc.constantFrom('/', '/a', '/ab', '/abc', '/abb', '/abbb', '/b', '/A', '/AB', '/x'),
      search: fc.constantFrom('', '?q=', '?q=a', '?q=ab', '?q=b'),
      x: fc.constantFrom(undefined, '', 'a', 'ab', 'b'),
    })
    .map(({ x, ...own }): ProxyRequest => {
      return { ...own, scheme: 'http', authority: AUTHORITY, headers: new Map(x === undefined ? [] : [['x', x]]) };
    });

  test('no request takes a route that is reported as unreachable', () => {
    fc.assert(
      fc.property(
        fc.array(match, { minLength: 2, maxLength: 5 }),
        fc.array(request, { minLength: 20 }),
        (matches, sent) => {
          const routes = concrete(matches);
          const unreachable = new Set(unreachableRoutes(routes, AUTHORITY).map((each) => each.route));
          const taken = sent.map((each) => takeRoute(routes, each, []));

          expect(taken.filter((each) => each !== undefined && unreachable.has(each))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a witness matches the later route, and an earlier one takes it', () => {
    fc.assert(
      fc.property(fc.array(match, { minLength: 2, maxLength: 5 }), (matches) => {
        const routes = concrete(matches);
        for (const { route: later, takenBy, witness } of unreachableRoutes(routes, AUTHORITY)) {
          if (witness === undefined) continue;

          expect(mismatchOf(later, witness)).toBeUndefined();
          expect(mismatchOf(takenBy, witness)).toBeUndefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});

function virtualServiceOf(matches: readonly (object | undefined)[]) {
  const http = matches.map((match) => ({ ...(match !== undefined && { match: [match] }), route }));
  const [virtualService] = boundVirtualServices(viewOf(shopWith(http)));
  if (virtualService === undefined) throw new Error('the shop has a VirtualService');
  return virtualService;
}

function concrete(matches: readonly object[]): readonly Route[] {
  return routesOf(virtualServiceOf(matches), { namespace: 'shop', labels: new Map(), gateway: 'mesh' }, 80);
}

/** The routes of a VirtualService that no request takes. */
function neverReached(virtualService: Parameters<typeof reachOf>[0]) {
  return reachOf(virtualService).flatMap(({ unreachable }) => unreachable ?? []);
}

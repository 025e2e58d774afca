import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coveredMatches } from '../../lib/analysis/rules/virtual-services/covered-matches';
import { formatFieldPath } from '../../lib/model/field-path';
import { decideRoute } from '../../lib/simulation/journey/decide';
import { parseRequest } from '../../lib/simulation/request/request';
import { takenRoute } from '../../lib/simulation/choice/route-coverage';
import { resolveCaller } from '../../lib/mesh/resolve-caller';
import { shopWith, viewOf } from '../simulation/mesh-of';

// A small world in which conditions often overlap. The simulator and the check have to agree about it.
const texts = ['/', '/a', '/a/', '/a/b', '/ab', '/A', '/b', ''];
const values = ['x', 'xy', 'y', 'X', ''];
const regexes = ['.*', '/a.*', '/a/.*', '/[ab]+', '/a|/b', '/ab?', '^/a/b$', '/a+', 'x.*', 'x|y', 'x?', '[xy]+', 'xy*'];

const pathMatch = fc.oneof(
  fc.constantFrom(...texts).map((exact) => ({ exact })),
  fc.constantFrom(...texts).map((prefix) => ({ prefix })),
  fc.constantFrom(...regexes).map((regex) => ({ regex })),
);
const valueMatch = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...values).map((exact) => ({ exact })),
  fc.constantFrom(...values).map((prefix) => ({ prefix })),
  fc.constantFrom(...regexes).map((regex) => ({ regex })),
);
const named = fc.dictionary(fc.constantFrom('k', 'l'), valueMatch, { minKeys: 1, maxKeys: 2 });
const methodMatch = fc.oneof(
  fc.constantFrom('GET', 'PUT').map((exact) => ({ exact })),
  fc.constantFrom('G', 'P').map((prefix) => ({ prefix })),
);
const match = fc.record(
  {
    uri: pathMatch,
    ignoreUriCase: fc.boolean(),
    method: methodMatch,
    headers: named,
    withoutHeaders: named,
    queryParams: named,
    gateways: fc.constantFrom(['gateway'], ['mesh'], ['gateway', 'mesh']),
    sourceLabels: fc.constantFrom({ app: 'client' }, { istio: 'ingressgateway' }),
    port: fc.constantFrom(80, 81),
  },
  { requiredKeys: [] },
);
const rules = fc.array(
  fc.array(match, { maxLength: 2 }).map((each) => ({ match: each, route: [{ destination: { host: 'cart' } }] })),
  { minLength: 2, maxLength: 5 },
);

const someOf = (list: readonly string[]) => fc.option(fc.constantFrom(...list), { nil: undefined });
const requests = fc.array(
  fc.record({
    from: fc.constantFrom('istio-system/istio-ingressgateway', 'shop/client'),
    method: fc.constantFrom('GET', 'PUT'),
    path: fc.constantFrom('/', '/a', '/a/', '/a/b', '/a/b/c', '/ab', '/abc', '/A', '/A/b', '/b', '/bb', '/c'),
    query: someOf(['?k=x', '?k=xy', '?l=y', '?k=&l=x', '?k=X']),
    k: someOf(values),
    l: someOf(values),
  }),
  { minLength: 40, maxLength: 80 },
);

test('no request reaches a route that is reported as unreachable', () => {
  let unreachable = 0;
  fc.assert(
    fc.property(rules, requests, (http, list) => {
      const view = viewOf(shopWith(http));
      const covered = new Map(
        coveredMatches(view).map((each) => [formatFieldPath((each.match ?? each.rule).path), each]),
      );
      unreachable += covered.size;
      const asked = list.map(({ from, method, path, query = '', k, l }) => {
        const host = from === 'shop/client' ? 'cart' : 'shop.example.org';
        const headers = { ...(k !== undefined && { k }), ...(l !== undefined && { l }) };
        return { from, request: parseRequest(`${method} http://${host}${path}${query}`, { headers }) };
      });
      // The route's own witness is the request that is closest to it.
      const witnesses = [...covered.values()].flatMap(({ witness }) => {
        if (witness === undefined) return [];
        const { method, authority, path, search, headers } = witness;
        const request = parseRequest(`${method} http://${authority}${path}${search}`, {
          headers: Object.fromEntries(headers),
        });
        return ['istio-system/istio-ingressgateway', 'shop/client'].map((from) => ({ from, request }));
      });
      for (const { from, request } of [...asked, ...witnesses]) {
        const taken = takenRoute(decideRoute(view, resolveCaller(view, from), request));
        expect(covered.has(formatFieldPath(taken?.path ?? []))).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
  expect(unreachable).toBeGreaterThan(100);
});

import { expect, test } from '@jest/globals';
import { coveredMatches } from '../../lib/analysis/rules/virtual-services/covered-matches';
import { virtualServiceRouteReachable } from '../../lib/analysis/rules/virtual-services/virtual-service-route-reachable';
import { formatFieldPath } from '../../lib/model/field-path';
import type { Manifest } from '../../lib/model/manifest';
import { viewOf } from '../simulation/mesh-of';

const jason = { exact: 'jason' };

test.each([
  ['no condition', {}, { uri: { exact: '/a' } }, true],
  ['a prefix of a prefix', { uri: { prefix: '/a' } }, { uri: { prefix: '/ab' } }, true],
  ['a prefix of an exact path', { uri: { prefix: '/' } }, { uri: { exact: '/z' } }, true],
  ['a longer prefix', { uri: { prefix: '/ab' } }, { uri: { prefix: '/a' } }, false],
  ['an exact path of a prefix', { uri: { exact: '/a' } }, { uri: { prefix: '/a' } }, false],
  ['another exact path', { uri: { exact: '/a' } }, { uri: { exact: '/b' } }, false],
  ['the same expression', { uri: { regex: '/a+' } }, { uri: { regex: '/a+' } }, true],
  ['another expression', { uri: { regex: '/a+' } }, { uri: { regex: '/a*' } }, false],
  ['an expression for everything', { uri: { regex: '.*' } }, { uri: { prefix: '/' } }, true],
  ['a path in any case', { uri: { prefix: '/A' }, ignoreUriCase: true }, { uri: { prefix: '/ab' } }, true],
  ['a path in one case', { uri: { prefix: '/a' } }, { uri: { prefix: '/ab' }, ignoreUriCase: true }, false],
  [
    'a path in any case of an expression',
    { uri: { prefix: '/A' }, ignoreUriCase: true },
    { uri: { regex: '/ab+' } },
    true,
  ],
  ['an expression for an exact path', { uri: { regex: '/v[0-9]+' } }, { uri: { exact: '/v12' } }, true],
  ['an expression for another path', { uri: { regex: '/v[0-9]+' } }, { uri: { exact: '/vx' } }, false],
  ['an expression that is a prefix', { uri: { regex: '/a/.*' } }, { uri: { prefix: '/a/b' } }, true],
  ['an expression that is not a prefix', { uri: { regex: '/a/.+' } }, { uri: { prefix: '/a/' } }, false],
  ['a prefix of an expression', { uri: { prefix: '/v' } }, { uri: { regex: '^/v[0-9]+$' } }, true],
  ['a prefix of one alternative', { uri: { prefix: '/a' } }, { uri: { regex: '/a|/b' } }, false],
  ['a prefix that may be missing', { uri: { prefix: '/ab' } }, { uri: { regex: '/ab?c' } }, false],
  ['a prefix of an escaped character', { uri: { prefix: '/a.b' } }, { uri: { regex: '/a\\.b.*' } }, true],
  ['an expression with an escaped character', { uri: { regex: '/a\\.*' } }, { uri: { prefix: '/a' } }, false],
  ['all paths by a prefix', { uri: { prefix: '/' } }, {}, true],
  ['all paths, but only one method', { uri: { prefix: '/' }, method: { exact: 'GET' } }, {}, false],
  ['one method', { method: { exact: 'POST' } }, {}, false],
  ['any method', {}, { method: { exact: 'POST' } }, true],
  ['one more header', { headers: { user: jason } }, {}, false],
  ['one header fewer', {}, { headers: { user: jason } }, true],
  ['a header that is present', { headers: { user: {} } }, { headers: { user: jason } }, true],
  ['a header with a value', { headers: { user: jason } }, { headers: { user: {} } }, false],
  ['a header in another case', { headers: { User: jason } }, { headers: { user: jason } }, true],
  [
    'a parameter with a longer prefix',
    { queryParams: { q: { prefix: 'ab' } } },
    { queryParams: { q: { prefix: 'a' } } },
    false,
  ],
  [
    'an excluded header of which another value is required',
    { withoutHeaders: { user: { exact: 'a' } } },
    { headers: { user: jason } },
    true,
  ],
  [
    'an excluded header of which that value is required',
    { withoutHeaders: { user: jason } },
    { headers: { user: jason } },
    false,
  ],
  ['an excluded absent header', { withoutHeaders: { user: { regex: '.*' } } }, { withoutHeaders: { user: {} } }, false],
  ['no excluded header', {}, { withoutHeaders: { user: jason } }, true],
  ['an excluded header', { withoutHeaders: { user: jason } }, {}, false],
  ['one excluded value of several', { withoutHeaders: { user: jason } }, { withoutHeaders: { user: {} } }, true],
  ['all excluded values', { withoutHeaders: { user: {} } }, { withoutHeaders: { user: jason } }, false],
  ['another port', { port: 80 }, { port: 81 }, false],
  ['one port of all', { port: 80 }, {}, false],
  ['workloads with a label', { sourceLabels: { app: 'a' } }, {}, false],
  ['workloads with fewer labels', { sourceLabels: { app: 'a' } }, { sourceLabels: { app: 'a', version: 'v1' } }, true],
  ['one namespace', { sourceNamespace: 'a' }, { sourceNamespace: 'b' }, false],
  ['conditions on workloads that do not apply', { gateways: ['mesh'], sourceLabels: { app: 'a' } }, {}, true],
  [
    'conditions on workloads that only seem not to apply',
    { sourceNamespace: 'a' },
    { gateways: ['mesh'], sourceNamespace: 'a' },
    false,
  ],
  [
    'one gateway of two, where the VirtualService does not have the other one',
    { gateways: ['mesh'] },
    { gateways: ['mesh', 'edge'] },
    true,
  ],
  ['two gateways of one', { gateways: ['mesh', 'edge'] }, { gateways: ['mesh'] }, true],
])('a match with %s', (_, general, special, expected) => {
  expect(isCovered('http', general, special)).toBe(expected);
});

test('a match for one gateway does not cover a match for two', () => {
  const http = [
    { match: [{ gateways: ['mesh'] }], ...toWeb },
    { match: [{ gateways: ['mesh', 'edge'] }], ...toWeb },
  ];

  expect(namesOf([virtualService('web', { hosts: ['web'], gateways: ['mesh', 'edge'], http })])).toEqual([]);
});

test.each([
  ['all names', ['*.com'], ['a.com', 'b.com'], true],
  ['one name of two', ['a.com'], ['a.com', 'b.com'], false],
  ['a narrower wildcard', ['*.a.com'], ['*.com'], false],
])('a TLS match with %s', (_, general, special, expected) => {
  expect(isCovered('tls', { sniHosts: general }, { sniHosts: special })).toBe(expected);
});

test('a delegate is covered if each VirtualService that delegates to it covers it', () => {
  const delegate = virtualService('delegate', { http: [{ match: [{ uri: { prefix: '/a/b' } }], ...toWeb }] });
  const delegating = { match: [{ uri: { prefix: '/a' } }], delegate: { name: 'delegate' } };
  const hides = virtualService('hides', {
    hosts: ['a'],
    http: [{ match: [{ uri: { prefix: '/a' } }], ...toWeb }, delegating],
  });
  const shows = virtualService('shows', { hosts: ['b'], http: [delegating, toWeb] });

  expect(namesOf([delegate, hides])).toEqual(['delegate spec.http[0].match[0]']);
  expect(namesOf([delegate, hides, shows])).toEqual([]);
});

test('a delegate whose match contradicts its root covers nothing', () => {
  // The prefix "/" does not begin with "/a", so istiod drops the route.
  const http = [
    { match: [{ uri: { prefix: '/' } }], ...toWeb },
    { match: [{ uri: { prefix: '/a/b' } }], ...toWeb },
  ];
  const delegate = virtualService('delegate', { http });
  const root = virtualService('root', {
    hosts: ['a'],
    http: [{ match: [{ uri: { prefix: '/a' } }], delegate: { name: 'delegate' } }],
  });

  expect(namesOf([delegate, root])).toEqual([]);
});

test('a finding quotes a request that the route would match', () => {
  const http = [
    { name: 'all', match: [{ uri: { prefix: '/a' } }], ...toWeb },
    { match: [{ uri: { regex: '/a/[0-9]+' }, method: { exact: 'PUT' }, headers: { user: jason } }], ...toWeb },
  ];
  const view = viewOf([virtualService('web', { hosts: ['*.example.org'], http })]);

  expect([...virtualServiceRouteReachable.check(view)].map(({ message }) => message)).toEqual([
    'no request reaches this route: the earlier route "all" takes them all, for example PUT http://x.example.org/a/1 with user: jason',
  ]);
});

const toWeb = { route: [{ destination: { host: 'web' } }] };

function isCovered(protocol: 'http' | 'tls', general: object, special: object): boolean {
  const rules = [general, special].map((match) => ({ match: [match], ...toWeb }));
  const found = coveredMatches(viewOf([virtualService('web', { hosts: ['web'], [protocol]: rules })]));
  return found.some(({ rule }) => rule.path.at(-1) === 1);
}

function namesOf(manifests: readonly Manifest[]): readonly string[] {
  return coveredMatches(viewOf(manifests)).map(
    ({ virtualService: { name }, match }) => `${name} ${formatFieldPath(match?.path ?? [])}`,
  );
}

function virtualService(name: string, spec: object): Manifest {
  return { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { name, namespace: 'shop' }, spec };
}

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decideExercised } from '../../../lib/simulation/access/decide-exercised';
import { formatExercisedCall, parseExercisedCalls } from '../../../lib/simulation/access/exercised-calls';
import { suggestPermissions } from '../../../lib/simulation/access/suggest-permissions';
import { suggestedPolicies } from '../../../lib/simulation/access/suggested-policies';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { MeshView } from '../../../lib/mesh/mesh-view';
import type { Manifest } from '../../../lib/model/manifest';
import { parseManifests } from '../../../lib/yaml/parse-manifests';

const APPS = ['cart', 'frontend', 'batch'];
const SHOP = parseManifests(
  [
    '{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }',
    ...APPS.flatMap((app) => [
      `{ apiVersion: v1, kind: Service, metadata: { name: ${app}, namespace: shop }, spec: { selector: { app: ${app} }, ports: [{ name: http, port: 80 }, { name: admin, port: 81, appProtocol: http }, { name: tcp-sync, port: 82 }] } }`,
      `{ apiVersion: v1, kind: Pod, metadata: { name: ${app}, namespace: shop, labels: { app: ${app} } }, spec: { serviceAccountName: ${app} } }`,
    ]),
  ].join('\n---\n'),
  'shop.yaml',
).manifests;
/** All calls that there are: three callers and one outside, each to each Service, port, method and path. */
const ALL = [...APPS.map((app) => `shop/${app}`), 'outside'].flatMap((from) =>
  APPS.flatMap((app) =>
    [80, 81, 82].flatMap((port) =>
      ['GET', 'PUT'].flatMap((method) =>
        ['/a', '/b'].map((path) => ({ from, call: `${method} http://${app}.shop:${String(port)}${path}` })),
      ),
    ),
  ),
);

test('suggested permissions allow exactly the given calls', () => {
  fc.assert(
    fc.property(fc.subarray(ALL, { minLength: 1, maxLength: 12 }), (calls) => {
      const { permissions, problems } = suggestPermissions(viewOf(SHOP), calls);
      const guarded = viewOf([...SHOP, ...suggestedPolicies(permissions, 'allow-only')]);
      const allowed = ALL.filter((each) =>
        decideExercised(guarded, each).every(({ outcome }) => outcome === 'allowed'),
      );
      const touched = new Set(calls.map(targetOf));

      expect(problems).toEqual([]);
      expect(allowed.map(formatExercisedCall).sort()).toEqual(
        ALL.filter((each) => touched.has(targetOf(each)) && isMeant(each, calls))
          .map(formatExercisedCall)
          .sort(),
      );
    }),
  );
});

test('callers with the same calls share a permission, and paths with the same methods an operation', () => {
  const calls = [
    { from: 'shop/frontend', call: 'GET http://cart:80/a' },
    { from: 'shop/frontend', call: 'GET http://cart:80/b?page=2' },
    { from: 'shop/batch', call: 'http://cart.shop/a' },
    { from: 'shop/batch', call: 'GET http://cart.shop/b' },
    { from: 'shop/batch', call: 'GET http://frontend.shop/a' },
  ];

  expect(suggestPermissions(viewOf(SHOP), calls).permissions).toMatchObject([
    {
      name: 'cart',
      namespace: 'shop',
      from: [
        { namespace: 'shop', serviceAccount: 'frontend' },
        { namespace: 'shop', serviceAccount: 'batch' },
      ],
      operations: [{ methods: ['GET'], paths: ['/a', '/b'], ports: ['80'] }],
    },
    { name: 'frontend', from: [{ serviceAccount: 'batch' }] },
  ]);
});

test.each([
  [
    'shop/nobody',
    'http://cart.shop/',
    'shop/nobody http://cart.shop/: there is no workload or Gateway shop/nobody; the mesh has shop/batch',
  ],
  ['shop/cart', 'http://nowhere.shop/', 'no Service has the host nowhere.shop'],
])('says why nothing is suggested for %s %s', (from, call, message) => {
  expect(suggestPermissions(viewOf(SHOP), [{ from, call }]).problems).toEqual([expect.stringContaining(message)]);
});

test('suggests nothing that would have no effect', () => {
  const bare = SHOP.filter(({ kind }) => kind !== 'Namespace');

  expect(suggestPermissions(viewOf(bare), [{ from: 'shop/batch', call: 'http://cart.shop/' }])).toEqual({
    permissions: [],
    problems: [
      'shop/batch http://cart.shop/: shop/cart has no proxy that enforces policies; is its Namespace among the objects?',
    ],
  });
});

test('lists can be concatenated, and may contain comments', () => {
  const line = 'shop/frontend GET http://cart/a\n';

  expect(parseExercisedCalls(`# calls\n${line}\n${line}outside http://cart.shop/#top # remark\n`)).toEqual([
    { from: 'outside', call: 'http://cart.shop/#top' },
    { from: 'shop/frontend', call: 'GET http://cart/a' },
  ]);
  expect(() => parseExercisedCalls(`${line}cart`)).toThrow('line 2 must be a caller and a call');
});

interface Call {
  readonly from: string;
  readonly call: string;
}

/** What is called is let in; of bytes nobody sees method and path, and what somebody without identity calls is for anybody. */
function isMeant({ from, call }: Call, calls: readonly Call[]): boolean {
  const seen = (text: string) => (text.includes(':82/') ? text.replace(/^\w+ |\/.$/g, '') : text);
  return calls.some((each) => seen(each.call) === seen(call) && (each.from === from || each.from === 'outside'));
}

function targetOf({ call }: Call): string {
  return new URL(call.replace(/^\w+ /, '')).hostname;
}

function viewOf(manifests: readonly Manifest[]): MeshView {
  return new MeshView(new ConfigSnapshot(manifests));
}

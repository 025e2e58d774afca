import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Manifest } from '../../../lib/model/manifest';
import type { AccessCall } from '../../../lib/mesh/access-call';
import { decideAccess } from '../../../lib/simulation/policies/decide-access';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { MeshView } from '../../../lib/mesh/mesh-view';

const texts = (...values: readonly string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), { nil: undefined });

const source = fc.record({
  principals: texts('*', 'cluster.local/ns/a/*', 'cluster.local/ns/b/sa/x'),
  notNamespaces: texts('a', 'b*'),
  ipBlocks: texts('10.0.0.0/8', '10.1.1.1', '::/0'),
  remoteIpBlocks: texts('10.0.0.0/8', '192.0.2.0/24'),
});
const operation = fc.record({
  methods: texts('GET', 'P*'),
  paths: texts('/x', '/x/*', '/{*}/y', '*.css'),
  notPorts: texts('80', '81'),
});
const rule = fc.record({
  from: fc.option(fc.array(fc.record({ source }), { minLength: 1, maxLength: 2 }), { nil: undefined }),
  to: fc.option(fc.array(fc.record({ operation }), { minLength: 1, maxLength: 2 }), { nil: undefined }),
});
const policyOf = (action: fc.Arbitrary<string>) =>
  fc
    .record({
      action,
      rules: fc.array(rule, { maxLength: 3 }),
      namespace: fc.constantFrom('shop', 'istio-system', 'other'),
      app: fc.constantFrom('cart', 'other', undefined),
    })
    .map(({ namespace, app, ...spec }) => ({
      namespace,
      spec: { ...spec, ...(app !== undefined && { selector: { matchLabels: { app } } }) },
    }));
const policies = fc.array(policyOf(fc.constantFrom('ALLOW', 'DENY', 'AUDIT', 'CUSTOM')), { maxLength: 5 });
const call = fc.record({
  client: fc.constantFrom<AccessCall['client']>(
    { tls: 'none', ip: '10.1.1.1' },
    { tls: 'istio', principal: 'cluster.local/ns/a/sa/x', ip: '10.2.2.2' },
    { tls: 'istio', principal: 'cluster.local/ns/b/sa/x', ip: '192.0.2.1' },
  ),
  proxy: fc.constantFrom('sidecar', 'gateway', 'ztunnel'),
  port: fc.constantFrom(80, 81),
  request: fc.option(
    fc.record({
      method: fc.constantFrom('GET', 'POST', 'DELETE'),
      path: fc.constantFrom('/x', '/x/y', '/a.css', '/x/../z', '/'),
      authority: fc.constant('cart'),
      headers: fc.constant({}),
    }),
    { nil: undefined },
  ),
});

type Policy = typeof policies extends fc.Arbitrary<(infer P)[]> ? P : never;
type Call = typeof call extends fc.Arbitrary<infer C> ? C : never;

test('one more DENY never allows more', () => {
  fc.assert(
    fc.property(policies, policyOf(fc.constant('DENY')), call, (some, deny, asked) => {
      expect(isAllowed([...some, deny], asked) && !isAllowed(some, asked)).toBe(false);
    }),
  );
});

test('one more ALLOW never denies more if there is already one', () => {
  const guard: Policy = { namespace: 'shop', spec: { action: 'ALLOW', rules: [] } };
  fc.assert(
    fc.property(policies, policyOf(fc.constant('ALLOW')), call, (some, allow, asked) => {
      const guarded = [guard, ...some];

      expect(isAllowed(guarded, asked) && !isAllowed([...guarded, allow], asked)).toBe(false);
    }),
  );
});

test('the order of policies changes nothing', () => {
  const shuffled = policies.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  fc.assert(
    fc.property(shuffled, call, ([some, other], asked) => {
      expect(isAllowed(other, asked)).toBe(isAllowed(some, asked));
    }),
  );
});

test('the laws cover both allowed and denied calls', () => {
  const seen = new Set(fc.sample(fc.tuple(policies, call), 200).map(([some, asked]) => isAllowed(some, asked)));

  expect(seen).toEqual(new Set([true, false]));
});

function isAllowed(some: readonly Policy[], asked: Call): boolean {
  const manifests = some.map(({ namespace, spec }, index): Manifest => ({
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: { name: `policy-${String(index)}`, namespace },
    spec: { ...spec, ...(spec.action === 'CUSTOM' && { provider: { name: 'authorizer' } }) },
  }));
  const meshConfig = { extensionProviders: [{ name: 'authorizer', envoyExtAuthzHttp: {} }] };
  const mesh = new MeshView(new ConfigSnapshot(manifests), { meshConfig });
  const { proxy, ...rest } = asked;
  const server = { namespace: 'shop', labels: new Map([['app', 'cart']]), proxy };
  return decideAccess(mesh, { ...rest, server }).outcome === 'allowed';
}

import { expect, test } from '@jest/globals';
import { parseCall } from '../../../lib/simulation/access/parse-call';
import { accessToService } from '../../../lib/simulation/access/service-access';
import type { Way } from '../../../lib/simulation/journey/ways';
import { reasonOf } from '../../../lib/simulation/policies/format-decision';
import type { AccessClient } from '../../../lib/mesh/access-call';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { MeshView } from '../../../lib/mesh/mesh-view';
import { parseManifests } from '../../../lib/yaml/parse-manifests';

const AMBIENT = `
{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio.io/dataplane-mode: ambient } } }
---
{ apiVersion: v1, kind: Namespace, metadata: { name: old, labels: { istio-injection: enabled } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: cart, namespace: shop, labels: { istio.io/use-waypoint: waypoint } }, spec: { selector: { app: cart }, ports: [{ name: http, port: 80 }] } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: cart, namespace: shop, labels: { app: cart } }, spec: { serviceAccountName: cart } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: frontend, namespace: shop, labels: { app: frontend } }, spec: { serviceAccountName: frontend } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: legacy, namespace: old, labels: { app: legacy } }, spec: { serviceAccountName: legacy } }
---
`;
const WAYPOINT = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: waypoint, namespace: shop }
spec: { gatewayClassName: istio-waypoint, listeners: [{ name: mesh, port: 15008, protocol: HBONE }] }
---
`;
const READ_ONLY = policy('read-only', {
  targetRefs: [{ group: '', kind: 'Service', name: 'cart' }],
  rules: [{ to: [{ operation: { methods: ['GET'] } }] }],
});

test('a waypoint enforces policies for its Service, for callers in ambient mode', () => {
  const text = AMBIENT + WAYPOINT + READ_ONLY;

  expect(reasons(text, 'shop/frontend', 'GET http://cart.shop/')).toEqual(['allowed']);
  expect(reasons(text, 'shop/frontend', 'PUT http://cart.shop/')).toEqual([
    'denied (403): no rule of shop/read-only allows it',
  ]);
});

test('a waypoint stands only before the pods that ztunnel serves', () => {
  const labels = { app: 'cart', 'sidecar.istio.io/inject': 'true', 'istio.io/dataplane-mode': 'none' };
  const metadata = { name: 'cart-sidecar', namespace: 'shop', labels };
  const beside = { apiVersion: 'v1', kind: 'Pod', metadata, spec: { serviceAccountName: 'cart' } };
  const text = `${AMBIENT}${WAYPOINT}${READ_ONLY}${JSON.stringify(beside)}\n---\n`;
  const found = ways(text, 'shop/frontend', 'PUT http://cart.shop/').map(({ end, hops, verdict }) => ({
    end,
    hops: hops.map(({ at }) => at),
    verdict: verdict.outcome,
    policies: verdict.trace.length,
  }));

  expect(found).toEqual([
    { end: 'shop/cart', hops: ['waypoint'], verdict: 'denied', policies: 1 },
    { end: 'shop/cart-sidecar', hops: ['destination'], verdict: 'allowed', policies: 0 },
  ]);
});

test('the journey has a hop for the waypoint and one for ztunnel, and the last one decides', () => {
  const text = AMBIENT + WAYPOINT + READ_ONLY;
  const hops = (call: string) =>
    ways(text, 'shop/frontend', call).map((way) => way.hops.map(({ at, name }) => [at, name]));

  expect(hops('GET http://cart.shop/')).toEqual([
    [
      ['waypoint', 'shop/waypoint'],
      ['destination', 'shop/cart'],
    ],
  ]);
  expect(hops('PUT http://cart.shop/')).toEqual([[['waypoint', 'shop/waypoint']]]);
});

test('a sidecar bypasses the waypoint, which is reported', () => {
  expect(reasons(AMBIENT + WAYPOINT + READ_ONLY, 'old/legacy', 'PUT http://cart.shop/')).toEqual([
    'allowed; shop/read-only is bypassed: ALLOW: not enforced, because the call does not go through the waypoint shop/waypoint',
  ]);
});

test('no proxy enforces a policy for a Service without a waypoint, which is reported', () => {
  expect(reasons(AMBIENT + READ_ONLY, 'shop/frontend', 'PUT http://cart.shop/')).toEqual([
    'allowed; shop/read-only is bypassed: ALLOW: not enforced, because Service shop/cart has no waypoint',
  ]);
});

test('a waypoint only for workloads does not serve a Service', () => {
  const forWorkloads = WAYPOINT.replace(
    'namespace: shop }',
    'namespace: shop, labels: { istio.io/waypoint-for: workload } }',
  );

  expect(reasons(AMBIENT + forWorkloads + READ_ONLY, 'shop/frontend', 'PUT http://cart.shop/')[0]).toMatch(/^allowed/);
});

test('ztunnel sees the identity of the waypoint', () => {
  const selector = { matchLabels: { app: 'cart' } };
  const byWaypoint = policy('by-waypoint', { selector, rules: [rule('cluster.local/ns/shop/sa/waypoint')] });
  const byCaller = policy('by-caller', { selector, rules: [rule('cluster.local/ns/shop/sa/frontend')] });

  expect(reasons(AMBIENT + WAYPOINT + byWaypoint, 'shop/frontend', 'GET http://cart.shop/')).toEqual(['allowed']);
  expect(reasons(AMBIENT + WAYPOINT + byCaller, 'shop/frontend', 'GET http://cart.shop/')).toEqual([
    'denied: no rule of shop/by-caller allows it',
  ]);
  expect(reasons(AMBIENT + byCaller, 'shop/frontend', 'GET http://cart.shop/')).toEqual(['allowed']);
});

test('in ztunnel an ALLOW rule about requests allows nothing', () => {
  const rules = [{ to: [{ operation: { methods: ['GET'] } }] }];

  expect(reasons(AMBIENT + policy('get', { rules }), 'shop/frontend', 'GET http://cart.shop/')).toEqual([
    'denied: no rule of shop/get allows it',
  ]);
});

const CALLER = { principals: ['cluster.local/ns/shop/sa/frontend'] };

test.each([
  ['asks only about requests', [{ to: [{ operation: { methods: ['PUT'] } }] }], false],
  [
    'asks about a caller, and about requests in a clause of their own',
    [{ from: [{ source: CALLER }], to: [{ operation: { methods: ['PUT'] } }] }],
    false,
  ],
  ['asks for a header', [{ from: [{ source: CALLER }], when: [{ key: 'request.headers[x]', values: ['1'] }] }], false],
  ['asks for a trust domain only', [{ from: [{ source: { trustDomains: ['cluster.local'] } }] }], false],
  [
    'asks for a service account by a condition',
    [{ when: [{ key: 'source.serviceAccount', values: ['shop/frontend'] }] }],
    false,
  ],
  ['has a port beside the method', [{ to: [{ operation: { methods: ['DELETE'], ports: ['80'] } }] }], true],
  [
    'has another operation that asks about the port',
    [{ to: [{ operation: { methods: ['PUT'] } }, { operation: { ports: ['80'] } }] }],
    true,
  ],
  ['asks about the caller', [{ from: [{ source: CALLER }] }], true],
  ['asks for nothing', [{}], true],
])('at ztunnel a DENY rule that %s: %j denies: %s', (_, rules, denies) => {
  const [reason = ''] = reasons(
    AMBIENT + policy('no', { action: 'DENY', rules }),
    'shop/frontend',
    'PUT http://cart.shop/',
  );

  expect(reason).toBe(denies ? 'denied: shop/no denies it by spec.rules[0]' : 'allowed');
});

test('ztunnel applies a policy with an empty selector to no workload', () => {
  const nobody = policy('nobody', { action: 'DENY', selector: { matchLabels: {} }, rules: [{}] });

  expect(reasons(AMBIENT + nobody, 'shop/frontend', 'GET http://cart.shop/')).toEqual(['allowed']);
});

test('ztunnel supports neither CUSTOM nor a PeerAuthentication that disables mutual TLS', () => {
  const custom = policy('custom', { action: 'CUSTOM', provider: { name: 'nobody' }, rules: [{}] });
  const off = `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default, namespace: shop }
spec: { mtls: { mode: DISABLE } }
`;

  expect(reasons(AMBIENT + custom + off, 'shop/frontend', 'GET http://cart.shop/')).toEqual([
    'allowed; shop/custom is bypassed: CUSTOM: ztunnel does not enforce it',
  ]);
});

test('plain text from outside the mesh bypasses the waypoint, and is refused if mutual TLS is required', () => {
  const strict = `
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default, namespace: shop }
spec: { mtls: { mode: STRICT } }
`;

  expect(reasons(AMBIENT + WAYPOINT + READ_ONLY, { tls: 'none' }, 'PUT http://cart.shop/')[0]).toMatch(/^allowed; /);
  expect(reasons(AMBIENT + WAYPOINT + strict, { tls: 'none' }, 'GET http://cart.shop/')).toEqual([
    'refused: port 80 accepts only mutual TLS, as set by shop/default',
  ]);
});

function reasons(text: string, from: string | AccessClient, call: string): readonly string[] {
  return ways(text, from, call).map(({ verdict }) => reasonOf(verdict));
}

function ways(text: string, from: string | AccessClient, call: string): readonly Way[] {
  const mesh = new MeshView(new ConfigSnapshot(parseManifests(text, 'mesh.yaml').manifests));
  const client =
    typeof from === 'string' ? mesh.workloads.find(({ namespace, name }) => `${namespace}/${name}` === from) : from;
  const parsed = parseCall(call, mesh, 'shop');
  if (client === undefined || typeof parsed === 'string')
    throw new Error(`${JSON.stringify(from)} cannot call ${call}`);
  return accessToService(mesh, { client, ...parsed });
}

function policy(name: string, spec: object): string {
  const metadata = { name, namespace: 'shop' };
  return `${JSON.stringify({ apiVersion: 'security.istio.io/v1', kind: 'AuthorizationPolicy', metadata, spec })}\n---\n`;
}

function rule(principal: string): object {
  return { from: [{ source: { principals: [principal] } }] };
}

import { expect, test } from '@jest/globals';
import type { Manifest } from '../../../lib/model/manifest';
import type { AccessCall } from '../../../lib/mesh/access-call';
import { decideAccess } from '../../../lib/simulation/policies/decide-access';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import { MeshView } from '../../../lib/mesh/mesh-view';

const SERVER: AccessCall['server'] = { namespace: 'shop', labels: new Map([['app', 'cart']]), proxy: 'sidecar' };
const REQUEST = { method: 'GET', authority: 'cart', path: '/items', headers: {} };
const CALL: AccessCall = { client: { tls: 'none' }, server: SERVER, port: 8000, request: REQUEST };

test('a denial names policy and rule', () => {
  const decision = decide([
    policy('closed', { action: 'DENY', rules: [{ to: [{ operation: { hosts: ['x'] } }] }, {}] }),
  ]);

  expect(decision).toMatchObject({ outcome: 'denied', status: 403, policy: { name: 'closed' }, path: rulePath(1) });
});

test('a dry run is reported and has no effect', () => {
  const annotations = { 'istio.io/dry-run': 'true' };
  const decision = decide([policy('tried', { action: 'DENY', rules: [{}] }, { annotations })]);

  expect(decision).toMatchObject({
    outcome: 'allowed',
    rehearsal: 'shop/tried denies it by spec.rules[0]',
    trace: [{ text: 'DENY: rule 0 matches', path: rulePath(0), standing: 'dry-run' }],
  });
});

test('for TCP, HTTP fields disable an ALLOW rule and are ignored in a DENY rule', () => {
  const rules = [{ to: [{ operation: { ports: ['8000'], methods: ['PUT'] } }] }];
  const tcp = { ...CALL, request: undefined };

  expect(decide([policy('allow', { rules })], tcp)).toMatchObject({ outcome: 'denied', status: undefined });
  expect(decide([policy('deny', { action: 'DENY', rules })], tcp)).toMatchObject({ outcome: 'denied' });
  expect(decide([policy('deny', { action: 'DENY', rules })])).toMatchObject({ outcome: 'allowed' });
});

test('ztunnel does not parse HTTP, and only the waypoint enforces a policy for a Service', () => {
  const methods = [{ to: [{ operation: { methods: ['GET'] } }] }];
  const targetRefs = [{ group: '', kind: 'Service', name: 'cart' }];
  const atService = policy('service', { action: 'DENY', rules: methods, targetRefs });
  const labels = new Map([['gateway.networking.k8s.io/gateway-name', 'waypoint']]);
  const waypoint = {
    namespace: 'shop',
    labels,
    proxy: 'waypoint',
    service: { namespace: 'shop', name: 'cart' },
  } as const;

  expect(
    decide([policy('l7', { rules: methods })], { ...CALL, server: { ...SERVER, proxy: 'ztunnel' } }),
  ).toMatchObject({
    outcome: 'denied',
  });
  expect(decide([atService])).toMatchObject({ outcome: 'allowed' });
  expect(decide([atService], { ...CALL, server: waypoint })).toMatchObject({ outcome: 'denied' });
});

test('an external authorizer decides what a rule matches, and a missing provider denies every request', () => {
  const provider = { name: 'authorizer' };
  const custom = policy('custom', {
    action: 'CUSTOM',
    provider,
    rules: [{ to: [{ operation: { paths: ['/admin'] } }] }],
  });
  const meshConfig = { extensionProviders: [{ name: 'authorizer' }] };
  const admin = { ...CALL, request: { ...REQUEST, path: '/admin' } };

  expect(decide([custom], { ...CALL, external: 'deny' }, meshConfig)).toMatchObject({ outcome: 'allowed' });
  expect(decide([custom], { ...admin, external: 'deny' }, meshConfig)).toMatchObject({ outcome: 'denied' });
  expect(decide([custom], admin, meshConfig)).toMatchObject({ outcome: 'allowed' });
  expect(decide([custom])).toMatchObject({ outcome: 'denied' });
});

test('principals of a trust domain alias match', () => {
  const rules = [{ from: [{ source: { principals: ['old.example/ns/a/sa/b'] } }] }];
  const client = { tls: 'istio', principal: 'new.example/ns/a/sa/b' } as const;
  const meshConfig = { trustDomain: 'new.example', trustDomainAliases: ['old.example'] };

  expect(decide([policy('own', { rules })], { ...CALL, client }, meshConfig)).toMatchObject({ outcome: 'allowed' });
  expect(decide([policy('own', { rules })], { ...CALL, client })).toMatchObject({ outcome: 'refused' });
});

test.each([
  [{ iss: 'issuer', sub: 'alice' }, 'allowed'],
  [{ iss: 'issuer', sub: 'bob' }, 'denied'],
  [{ iss: 'issuer', sub: 'alice', exp: 1 }, 'unauthenticated'],
  [{ iss: 'other', sub: 'alice' }, 'unauthenticated'],
])('a token with the claims %j is %s', (claims, outcome) => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const authorization = `Bearer ${encode({ alg: 'none' })}.${encode(claims)}.signature`;
  const decision = decide(
    [
      security('RequestAuthentication', 'tokens', { jwtRules: [{ issuer: 'issuer' }] }),
      policy('alice', { rules: [{ from: [{ source: { requestPrincipals: ['issuer/alice'] } }] }] }),
    ],
    { ...CALL, request: { ...REQUEST, headers: { Authorization: authorization } } },
  );

  expect(decision.outcome).toBe(outcome);
});

test('policies see headers from claims, and clients cannot send them', () => {
  const rule = { issuer: 'issuer', outputClaimToHeaders: [{ header: 'x-team', claim: 'org.team' }] };
  const tokens = security('RequestAuthentication', 'tokens', { jwtRules: [rule] });
  const cooks = policy('cooks', { rules: [{ when: [{ key: 'request.headers[x-team]', values: ['cooks'] }] }] });
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const bearer = `Bearer ${encode({})}.${encode({ iss: 'issuer', org: { team: 'cooks' } })}.signature`;
  const outcome = (headers: Readonly<Record<string, string>>) =>
    decide([tokens, cooks], { ...CALL, request: { ...REQUEST, headers } }).outcome;

  expect(outcome({ authorization: bearer })).toBe('allowed');
  expect(outcome({ 'x-team': 'cooks' })).toBe('denied');
  expect(outcome({ authorization: bearer, 'x-team': 'waiters' })).toBe('allowed');
});

test.each([
  [false, 'denied'],
  [true, 'allowed'],
])('a token is seen by policies where it is forwarded (%s): %s', (forwardOriginalToken, outcome) => {
  const tokens = security('RequestAuthentication', 'tokens', {
    jwtRules: [{ issuer: 'issuer', forwardOriginalToken }],
  });
  const any = policy('any', { rules: [{ when: [{ key: 'request.headers[authorization]', values: ['*'] }] }] });
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const headers = { authorization: `Bearer ${encode({})}.${encode({ iss: 'issuer' })}.signature` };

  expect(decide([tokens, any], { ...CALL, request: { ...REQUEST, headers } }).outcome).toBe(outcome);
});

function decide(manifests: readonly Manifest[], call: AccessCall = CALL, meshConfig: unknown = {}) {
  return decideAccess(new MeshView(new ConfigSnapshot(manifests), { meshConfig }), call);
}

function policy(name: string, spec: object, metadata: object = {}): Manifest {
  return security('AuthorizationPolicy', name, spec, metadata);
}

function security(kind: string, name: string, spec: object, metadata: object = {}): Manifest {
  return { apiVersion: 'security.istio.io/v1', kind, metadata: { name, namespace: 'shop', ...metadata }, spec };
}

function rulePath(index: number) {
  return ['spec', 'rules', index];
}

import { describe, expect, test } from '@jest/globals';
import { parseManifests } from '../../lib/yaml/parse-manifests';
import { arrive } from '../../lib/simulation/journey/arrive';
import { findWorkload } from '../../lib/simulation/journey/decide';
import type { InboundDecision, UpstreamRequest } from '../../lib/simulation/journey/decision';
import { shopWith, viewOf } from './mesh-of';

const inMesh = { tls: 'istio', principal: 'cluster.local/ns/shop/sa/client' } as const;
const request: UpstreamRequest = { method: 'GET', path: '/a/../b', authority: 'cart', headers: new Map() };

describe('traffic that arrives at a workload', () => {
  test('reaches the application with a normalized path', () => {
    expect(at(8000, '')).toMatchObject({
      outcome: 'delivered',
      status: 200,
      cluster: 'inbound|8000||',
      request: { path: '/b' },
      trace: [{ stage: 'listener', manifest: { kind: 'Service' }, isTaken: true }],
    });
  });

  test('on a port without a Service is passed through', () => {
    expect(at(7777, '')).toMatchObject({ outcome: 'delivered', cluster: 'InboundPassthroughCluster' });
  });

  test('is accepted only on the ports of its Sidecar, if it has any', () => {
    const sidecar = `
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: { name: cart, namespace: shop }
spec:
  workloadSelector: { labels: { app: cart } }
  ingress: [{ port: { number: 9000, protocol: TCP, name: tcp }, defaultEndpoint: 127.0.0.1:9000 }]`;

    expect(at(9000, sidecar)).toEqual({
      at: 'destination',
      access: { outcome: 'allowed', trace: [] },
      outcome: 'delivered',
      status: 200,
      cluster: 'inbound|9000||',
      trace: [expect.objectContaining({ path: ['spec', 'ingress', 0] })],
    });
    expect(at(8000, sidecar)).toMatchObject({ cluster: 'InboundPassthroughCluster' });
  });

  test('is refused in plain text if mutual TLS is required', () => {
    const strict = policy('PeerAuthentication', '{ mtls: { mode: STRICT } }');

    expect(at(8000, strict, { tls: 'none' })).toMatchObject({ outcome: 'connectionClosed' });
    expect(at(8000, strict)).toMatchObject({ outcome: 'delivered' });
  });

  test('is matched by policies with the normalized path, as the trace shows', () => {
    const deny = policy('AuthorizationPolicy', '{ action: DENY, rules: [{ to: [{ operation: { paths: [/b] } }] }] }');

    expect(at(8000, deny)).toMatchObject({
      outcome: 'denied',
      status: 403,
      trace: [
        { stage: 'listener' },
        { stage: 'access', manifest: { kind: 'AuthorizationPolicy' }, path: ['spec', 'rules', 0] },
        { stage: 'access', manifest: { kind: 'AuthorizationPolicy' }, isTaken: true },
      ],
    });
  });

  test('is answered with 400 for a path that cannot be normalized', () => {
    expect(at(8000, '', inMesh, { ...request, path: '/%00' })).toMatchObject({ outcome: 'error', status: 400 });
  });
});

describe('an accepted token', () => {
  const token = ['{"alg":"RS256"}', '{"iss":"issuer","sub":"anna","team":{"name":"blue"}}', 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  const headers = new Map([
    ['authorization', `Bearer ${token}`],
    ['x-sub', 'forged'],
  ]);
  const rule = (more: string) =>
    policy('RequestAuthentication', `{ jwtRules: [{ issuer: issuer, jwks: '{"keys":[]}'${more} }] }`);

  test('is removed, and its claims become headers that clients cannot set', () => {
    const claims = ', outputClaimToHeaders: [{ header: X-Sub, claim: sub }, { header: x-team, claim: team.name }]';
    const decision = at(8000, rule(claims), inMesh, { ...request, headers });

    expect(decision.request?.headers).toEqual(
      new Map([
        ['x-sub', 'anna'],
        ['x-team', 'blue'],
      ]),
    );
  });

  test('is forwarded if the rule sets it', () => {
    const decision = at(8000, rule(', forwardOriginalToken: true'), inMesh, { ...request, headers });

    expect(decision.request?.headers).toEqual(headers);
  });

  test('is removed from the query', () => {
    const decision = at(8000, rule(', fromParams: [t]'), inMesh, { ...request, path: `/a?x=1&t=${token}` });

    expect(decision.request?.path).toBe('/a?x=1');
  });
});

function at(
  port: number,
  more: string,
  client: Parameters<typeof arrive>[2]['client'] = inMesh,
  sent = request,
): InboundDecision {
  const view = viewOf([...shopWith([]), ...parseManifests(more, 'more.yaml').manifests]);
  const workload = findWorkload(view, 'shop/cart-v1');
  if (workload === undefined) throw new Error('the shop has cart-v1');
  return arrive(view, workload, { client, port, request: sent }, {});
}

function policy(kind: string, spec: string): string {
  return `{ apiVersion: security.istio.io/v1, kind: ${kind}, metadata: { name: policy, namespace: shop }, spec: ${spec} }`;
}

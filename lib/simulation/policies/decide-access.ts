import type { MeshView } from '../../mesh/mesh-view';
import { formatResourceName } from '../../snapshot/resource';
import type { AccessCall } from '../../mesh/access-call';
import type { AccessDecision } from './access-decision';
import { authenticate } from './authenticate';
import { authorize } from './authorize';
import { callFacts, type CallFacts } from './call-facts';
import type { Reader } from './compile-rule';
import { policyList } from './policy-list';
import { policiesFor } from '../../mesh/policies-for';
import { serverMtls } from '../../mesh/server-mtls';
import { trustDomainsOf } from '../../mesh/trust-domains';

/**
 * Whether proxies allow a call: mutual TLS first, then tokens, then policies, in the order of Envoy's filters.
 *
 * @param mesh read precisely
 */
export function decideAccess(mesh: MeshView, call: AccessCall): AccessDecision {
  const { server, request } = call;
  const meshConfig = mesh.settings.mesh;
  const closed = closedByTls(mesh, call);
  if (closed !== undefined) return { outcome: 'refused', ...closed, trace: [] };
  if (server.proxy === 'none') return { outcome: 'allowed', isUnguarded: true, trace: [] };
  const facts = callFacts(call, meshConfig);
  if (facts === undefined) {
    return { outcome: 'refused', reason: `${request?.path ?? ''} is not a valid path`, policy: undefined, trace: [] };
  }
  let authenticated = facts;
  if (facts.request !== undefined) {
    const authentications = policiesFor(mesh, 'RequestAuthentication', server);
    const nowSeconds = mesh.now.getTime() / 1000;
    const result = authenticate(authentications, facts.request, nowSeconds, call.isSignedBy);
    if (result.failure !== undefined) return { outcome: 'unauthenticated', ...result.failure, trace: [] };
    authenticated = { ...facts, request: { ...facts.request, claims: result.claims, headers: result.headers } };
  }
  const policies = policyList(mesh, policiesFor(mesh, 'AuthorizationPolicy', server), readerOf(facts));
  const { denial, ...remarks } = authorize(policies, authenticated, {
    says: call.external ?? 'allow',
    isKnown: (provider) => mesh.meshConfig.extensionProviders.some(({ name }) => name === provider),
  });
  if (denial === undefined) return { outcome: 'allowed', ...remarks };
  return { outcome: 'denied', status: authenticated.request === undefined ? undefined : 403, ...denial, ...remarks };
}

function readerOf({ isZtunnel, request }: CallFacts): Reader {
  if (isZtunnel) return 'ztunnel';
  return request === undefined ? 'tcp' : 'http';
}

/** How the server handles the client's TLS. For a gateway, its Gateway decides, which is part of routing. */
function closedByTls(mesh: MeshView, { client, server, port, request }: AccessCall) {
  if (server.proxy === 'gateway') return undefined;
  if (server.proxy === 'none') {
    return client.tls === 'istio'
      ? { reason: 'the client sends mutual TLS to a workload without a proxy', policy: undefined }
      : undefined;
  }
  const { mode, policy } = serverMtls(mesh, server, port);
  const by = policy === undefined ? 'by default' : `as set by ${formatResourceName(policy)}`;
  if (mode === 'STRICT' && client.tls !== 'istio') {
    return { reason: `port ${String(port)} accepts only mutual TLS, ${by}`, policy };
  }
  // Traffic reaches ztunnel in HBONE, which a PeerAuthentication cannot disable.
  if (mode === 'DISABLE' && client.tls !== 'none' && request !== undefined && server.proxy !== 'ztunnel') {
    return { reason: `port ${String(port)} does not accept TLS, ${by}`, policy };
  }
  const domain = client.principal?.split('/')[0];
  const isForeign = client.tls === 'istio' && !trustDomainsOf(mesh.settings.mesh).includes(domain ?? '');
  return isForeign ? { reason: `"${domain ?? ''}" is not a trust domain of the mesh`, policy: undefined } : undefined;
}

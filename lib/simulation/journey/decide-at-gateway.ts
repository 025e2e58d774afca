import type { AccessServer } from '../../mesh/access-call';
import { askPolicies } from './ask-policies';
import { policiesFor } from '../../mesh/policies-for';
import { accessSteps } from './access-steps';
import { answer, answerSettings } from './answer';
import { refusal } from './arrive';
import type { Call } from './caller';
import { connectAtGateway } from './connect-at-gateway';
import type { RouteDecision, TraceStep } from './decision';
import { proxyRequestOf, type ProxyRequest } from '../match/proxy-request';
import { notSimulated, unsimulatedClaims } from './not-simulated';
import { takeRoute } from '../match/take-route';
import type { VirtualHosts } from '../match/virtual-hosts';
import type { HttpRequest } from '../request/request';
import { planOf } from './route-plan';
import { splitTarget } from '../request/request-target';
import { tokenEffects } from '../policies/token-effects';
import type { GatewayVirtualHost } from '../proxies/gateway-hosts';
import { asksForCertificate } from '../proxies/gateway-chains';
import { gatewayListener } from '../proxies/gateway-listeners';

const at = 'gateway';

/**
 * Decides a request from a client outside the mesh to a gateway's proxy: client certificate, policies, then a route.
 */
export function decideAtGateway(call: Call, request: HttpRequest): RouteDecision {
  const { view, caller } = call;
  const listener = gatewayListener(view, caller.workload, request.port);
  if (listener === undefined) {
    const message = `no Gateway that selects ${caller.workload.name} has a server on port ${String(request.port)}`;
    const step = { stage: 'listener', path: [], message, isTaken: false } as const;
    return { at, outcome: 'connectionRefused', trace: [step] };
  }
  const closed = (step: Omit<TraceStep, 'stage'>): RouteDecision => ({
    at,
    outcome: 'connectionClosed',
    trace: [{ stage: 'filterChain', ...step }],
  });
  const secured = request.scheme === 'https' ? listener.https.find(request.sni) : undefined;
  const hosts = request.scheme === 'https' ? secured?.hosts : listener.http;
  if (hosts === undefined) {
    const { scheme, host, port, sni, sourceIp } = request;
    const isTls = scheme === 'https';
    return connectAtGateway(
      call,
      { protocol: isTls ? 'tls' : 'tcp', host, port, sni: isTls ? sni : '', sourceIp },
      true,
    );
  }
  const tls = secured?.server.spec.message('tls');
  if (secured !== undefined && tls !== undefined && asksForCertificate(tls) && request.certificate === undefined) {
    const { manifest } = secured.server.gateway;
    return closed({ manifest, path: tls.path, message: 'requires a client certificate', isTaken: true });
  }
  const seen = proxyRequestOf(view, request, at);
  if (seen === undefined) {
    const message = 'Envoy refuses the method or the path';
    const step = { stage: 'listener', path: [], message, isTaken: false } as const;
    return { at, outcome: 'error', status: 400, trace: [step] };
  }
  const access = caller.isGuarded ? askAtGateway(call, listener.port, request, seen) : undefined;
  if (access === undefined) return routed(call, hosts, seen, seen, []);
  const trace = [...accessSteps(access)];
  if (access.outcome === 'allowed') {
    return { ...routed(call, hosts, seen, withTokenEffects(call, seen), trace), access };
  }
  // Envoy finds the route before it evaluates policies, and reports it.
  const found = hosts.find(seen.authority);
  const route = found && !isRedirectedToHttps(found, seen) ? takeRoute(found.routes, seen, []) : undefined;
  const settings = route && { route: answerSettings(planOf(view, caller.proxy, route)) };
  return { at, access, ...refusal(access), ...settings, trace };
}

/** Policies apply before routes, so they also decide about hosts without routes. */
function askAtGateway({ view, caller, options }: Call, port: number, request: HttpRequest, seen: ProxyRequest) {
  const { certificate, sourceIp, sni, scheme } = request;
  const { method, authority, headers } = seen;
  const principal = scheme === 'https' ? certificate?.replace(/^spiffe:\/\//, '') : undefined;
  const tls = principal === undefined ? 'none' : 'istio';
  return askPolicies(
    view,
    serverOf(caller),
    {
      client: { tls, principal, ip: sourceIp },
      port,
      ...(scheme === 'https' && { sni }),
      request: { method, authority, path: request.target, headers },
    },
    options,
  );
}

function serverOf({ workload: { namespace, podLabels: labels } }: Call['caller']): AccessServer {
  return { namespace, labels, proxy: at };
}

function withTokenEffects({ view, caller }: Call, seen: ProxyRequest): ProxyRequest {
  const { method, authority, headers } = seen;
  const sent = { method, authority, headers, path: seen.path + seen.search };
  const changed = tokenEffects(policiesFor(view, 'RequestAuthentication', serverOf(caller)), sent);
  return changed === sent ? seen : { ...seen, headers: changed.headers, ...splitTarget(changed.path) };
}

/** @param received as it was before a token was taken out */
function routed(
  call: Call,
  hosts: VirtualHosts<GatewayVirtualHost>,
  received: ProxyRequest,
  request: ProxyRequest,
  trace: TraceStep[],
): RouteDecision {
  const found = hosts.find(request.authority);
  call.onChoice?.(call, request, hosts, found?.routes ?? []);
  if (found === undefined) {
    const message = `no VirtualService has the host ${request.authority} on this server`;
    trace.push({ stage: 'virtualHost', path: [], message, isTaken: false });
    return { at, outcome: 'notFound', status: 404, trace };
  }
  const { redirectedBy, routes, hasClaims } = found;
  if (redirectedBy !== undefined && isRedirectedToHttps(found, request)) {
    const { authority, path, search } = request;
    const { gateway, spec } = redirectedBy;
    const message = 'redirects every request to https';
    trace.push({ stage: 'virtualHost', manifest: gateway.manifest, path: spec.at('tls'), message, isTaken: true });
    return { at, outcome: 'redirect', status: 301, location: `https://${authority}${path}${search}`, trace };
  }
  const unknown = hasClaims ? unsimulatedClaims(call, routes, received) : undefined;
  if (unknown !== undefined) return notSimulated(at, unknown);
  const route = takeRoute(routes, request, trace);
  if (route === undefined) return { at, outcome: 'notFound', status: 404, trace };
  return answer(call, route, request, trace);
}

function isRedirectedToHttps({ redirectedBy }: GatewayVirtualHost, { scheme }: ProxyRequest): boolean {
  return redirectedBy !== undefined && scheme === 'http';
}

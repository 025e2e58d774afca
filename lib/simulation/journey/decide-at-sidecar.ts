import { answer } from './answer';
import type { Call } from './caller';
import { connectAtSidecar } from './connect-at-sidecar';
import type { RouteDecision, TraceStep, UpstreamRequest } from './decision';
import { deliver } from './deliver';
import { addDestinationSteps } from './destination-steps';
import { proxyRequestOf, type ProxyRequest } from '../match/proxy-request';
import { DEFAULT_RETRIES } from '../match/settings';
import { takeRoute } from '../match/take-route';
import { combineOutcomes } from './outcomes';
import { notSimulated, unsimulatedRoutes } from './not-simulated';
import { passThrough } from './pass-through';
import type { HttpRequest } from '../request/request';
import { calledHost } from '../proxies/called-host';
import { clusterOf } from '../proxies/clusters';
import type { MeshHost } from '../../mesh/mesh-hosts';
import { sidecarListener, type SidecarVirtualHost } from '../proxies/sidecar-listeners';
import { callWithoutProxy, deliverPassedThrough } from './without-proxy';

const at = 'client';

/** Decides a request of a workload: through its sidecar, or directly to the Service if it has none. */
export function decideAtSidecar(call: Call, request: HttpRequest): RouteDecision {
  const { view, caller } = call;
  const { method, target, authority, headers, scheme, host, port, sni, sourceIp } = request;
  const called = calledHost(view, host, caller.workload.namespace, caller.hasProxy);
  if (!caller.hasProxy) {
    return callWithoutProxy(call, called, port, { method, path: target, authority, headers });
  }
  const { http, scope } = sidecarListener(view, caller.workload, port);
  const own = called !== undefined && scope.hosts.includes(called) ? called : undefined;
  const unknown = unsimulatedRoutes(view, own);
  if (unknown !== undefined) return notSimulated(at, unknown);
  const protocol = own?.ports.find(({ number }) => number === port)?.protocol;
  const isSecured = scheme === 'https';
  // If the application uses its own TLS, the sidecar sees no request.
  if (isSecured || http === undefined || protocol === 'tcp' || protocol === 'tls') {
    const connection = {
      protocol: isSecured ? 'tls' : 'tcp',
      host,
      port,
      sni: isSecured ? sni : '',
      sourceIp,
    } as const;
    return connectAtSidecar(call, connection, true);
  }
  const seen = proxyRequestOf(view, request, at);
  if (seen === undefined) {
    const message = 'Envoy refuses the method or the path';
    const step: TraceStep = { stage: 'listener', path: [], message, isTaken: false };
    return { at, outcome: 'error', status: 400, trace: [step] };
  }
  const upstream = {
    method: seen.method,
    path: seen.path + seen.search,
    authority: seen.authority,
    headers: seen.headers,
  };
  const isSniffed = protocol === 'auto' && own?.service?.clusterIp !== 'None';
  const found = http.find(isSniffed && own !== undefined ? own.host : seen.authority);
  call.onChoice?.(call, seen, http, found?.routes ?? []);
  if (found === undefined) {
    const onward = deliverPassedThrough(call, called, port, upstream);
    return passThrough(scope, `${host}:${String(port)}`, upstream, onward);
  }
  return routed(call, found, port, upstream, seen);
}

function routed(
  call: Call,
  { routes, host }: SidecarVirtualHost,
  port: number,
  upstream: UpstreamRequest,
  seen: ProxyRequest,
): RouteDecision {
  if (routes === undefined) {
    if (host !== undefined) return toService(call, host, port, upstream);
    return { at, outcome: 'notFound', status: 404, trace: [] };
  }
  const trace: TraceStep[] = [];
  const route = takeRoute(routes, seen, trace);
  if (route === undefined) return { at, outcome: 'notFound', status: 404, trace };
  return answer(call, route, seen, trace);
}

/** What istiod does if no VirtualService applies. */
function toService(call: Call, { host, source }: MeshHost, port: number, upstream: UpstreamRequest): RouteDecision {
  const cluster = clusterOf(call.view, call.caller.proxy, { host, subset: '', port }, port);
  const destinations = [deliver(call, cluster, 100, upstream)];
  const message = 'no VirtualService applies';
  const step: TraceStep = { stage: 'virtualHost', manifest: source.manifest, path: [], message, isTaken: true };
  const trace = [step];
  for (const destination of destinations) addDestinationSteps(trace, cluster, destination);
  const route = { name: 'default', timeout: '0s', retries: DEFAULT_RETRIES };
  return { ...combineOutcomes(at, destinations), route, destinations, mirrors: [], trace };
}

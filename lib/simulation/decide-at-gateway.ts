import type { MeshView } from '../snapshot/mesh-view';
import type { Workload } from '../snapshot/workloads';
import { answer } from './answer';
import type { RouteDecision, TraceStep } from './decision';
import { proxyRequestOf, type ProxyRequest } from './match/proxy-request';
import { takeRoute } from './match/take-route';
import type { VirtualHosts } from './match/virtual-hosts';
import type { HttpRequest } from './request';
import { gatewayListeners, ownPorts, type GatewayVirtualHost } from './translate/gateway-listeners';

const at = 'gateway';

/** A request of a client outside of the mesh to a gateway's proxy. */
export function decideAtGateway(view: MeshView, workload: Workload, request: HttpRequest): RouteDecision {
  const [port = request.port] = ownPorts(view, workload, request.port);
  const listener = gatewayListeners(view, workload).get(port);
  if (listener === undefined) {
    const message = `no Gateway that selects ${workload.name} has a server on port ${String(request.port)}`;
    return { at, outcome: 'connectionRefused', trace: [{ stage: 'listener', path: [], message, isTaken: false }] };
  }
  let hosts: VirtualHosts<GatewayVirtualHost> | undefined = listener.http;
  if (request.scheme === 'https') {
    const found = listener.https.find(request.sni);
    const mode = found?.server.spec.message('tls')?.choice('mode');
    if (mode === 'MUTUAL' && !request.hasCertificate) {
      const step = { manifest: found?.server.gateway.manifest, path: found?.server.spec.at('tls') ?? [] };
      const message = 'asks for a client certificate';
      return { at, outcome: 'connectionClosed', trace: [{ stage: 'filterChain', ...step, message, isTaken: true }] };
    }
    hosts = found?.hosts;
  }
  if (hosts === undefined) {
    const message = `no server takes ${request.scheme} for ${request.sni} on port ${String(request.port)}`;
    return { at, outcome: 'connectionClosed', trace: [{ stage: 'filterChain', path: [], message, isTaken: false }] };
  }
  const seen = proxyRequestOf(view, request, at);
  if (seen === undefined) {
    return {
      at,
      outcome: 'error',
      status: 400,
      trace: [{ stage: 'listener', path: [], message: 'Envoy refuses the method or the path', isTaken: false }],
    };
  }
  return routed(view, workload, hosts, seen);
}

function routed(
  view: MeshView,
  workload: Workload,
  hosts: VirtualHosts<GatewayVirtualHost>,
  request: ProxyRequest,
): RouteDecision {
  const found = hosts.find(request.authority);
  if (found === undefined) {
    const message = `no VirtualService has the host ${request.authority} on this server`;
    return {
      at,
      outcome: 'notFound',
      status: 404,
      trace: [{ stage: 'virtualHost', path: [], message, isTaken: false }],
    };
  }
  const { redirectedBy } = found;
  if (redirectedBy !== undefined && request.scheme === 'http') {
    const { authority, path, search } = request;
    const step = {
      stage: 'virtualHost',
      manifest: redirectedBy.gateway.manifest,
      path: redirectedBy.spec.at('tls'),
    } as const;
    const trace: readonly TraceStep[] = [{ ...step, message: 'sends everything to https', isTaken: true }];
    return { at, outcome: 'redirect', status: 301, location: `https://${authority}${path}${search}`, trace };
  }
  const { route, trace } = takeRoute(found.routes, request);
  if (route === undefined) return { at, outcome: 'notFound', status: 404, trace };
  const context = { namespace: workload.namespace, labels: workload.podLabels, gateway: '' };
  return answer(view, context, route, request, at, trace);
}

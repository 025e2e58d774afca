import type { AccessClient, AccessRequest } from '../../mesh/access-call';
import type { MeshView } from '../../mesh/mesh-view';
import { hostOfService } from '../../mesh/hosts';
import { proxyOf } from '../../mesh/workload-proxy';
import { NO_LABELS } from '../../snapshot/labels';
import type { ServicePort, ServiceResource } from '../../snapshot/services';
import type { Workload } from '../../snapshot/workloads';
import { clusterOf, clusterOfHost, type Cluster } from '../proxies/clusters';
import { proxyLabels } from '../proxies/proxy-labels';
import type { ProxyContext } from '../proxies/routes';
import { MESH } from '../proxies/virtual-services';
import type { HttpRequest } from '../request/request';
import type { CallOptions } from './arrival';
import { callerOf, type Caller, type Peer, type Sending } from './caller';
import { decideAtSidecar } from './decide-at-sidecar';
import type { RouteDecision, TraceStep, UpstreamRequest } from './decision';
import { deliver } from './deliver';
import { addDestinationSteps } from './destination-steps';
import { combineOutcomes } from './outcomes';
import { callWithoutProxy } from './without-proxy';

/** A call to a port of a Service. */
export interface ServiceCall {
  /** A workload calls through its proxy; any other client calls the Service directly. */
  readonly client: Workload | AccessClient;
  readonly service: ServiceResource;
  readonly port: ServicePort;
  /** @default http */
  readonly scheme?: HttpRequest['scheme'];
  readonly request: AccessRequest;
}

/**
 * Decides a call to a Service. A sidecar routes it. A gateway sends it as if it had a route to the Service. Any other
 * client sends it to the Service, or to its waypoint.
 */
export function callService(view: MeshView, call: ServiceCall): RouteDecision {
  const { client, service, port, scheme = 'http', request } = call;
  const options = optionsOf(request);
  const caller = peerOf(view, client);
  if (!('workload' in caller) || caller.at === 'gateway') return deliverCall({ view, caller, options }, call);
  const host = hostOfService(service).host;
  const { authority, method, path } = request;
  const headers = headersOf(request.headers);
  if (!caller.hasProxy) {
    const sent = { method, path, authority, headers };
    const called = view.registry.byName.get(host)?.find((each) => each.service === service);
    return callWithoutProxy({ view, caller, options }, called, port.number, scheme === 'http' ? sent : undefined);
  }
  const sent: HttpRequest = {
    method,
    scheme,
    host,
    port: port.number,
    authority,
    target: path,
    headers,
    sni: authority.replace(/:\d+$/, ''),
    certificate: undefined,
    sourceIp: '198.51.100.20',
  };
  return decideAtSidecar({ view, caller, options }, sent);
}

/**
 * Decides the journey from a client's proxy on, if it sends the call to the Service's own cluster. This ignores
 * existing routes.
 *
 * @param workload decides only for this one. @default - all workloads of the Service
 */
export function deliverToService(view: MeshView, call: ServiceCall, workload?: Workload): RouteDecision {
  const { client, request } = call;
  return deliverCall({ view, caller: peerOf(view, client), options: optionsOf(request) }, call, workload);
}

function deliverCall(
  { view, caller, options }: Sending,
  { service, port, scheme = 'http', request }: ServiceCall,
  workload?: Workload,
): RouteDecision {
  const all = serviceCluster(view, caller, service, port);
  const endpoints = all.endpoints.filter((each) => workload === undefined || each.workload === workload);
  const cluster = { ...all, endpoints };
  const { method, path, authority, headers } = request;
  const upstream: UpstreamRequest = { method, path, authority, headers: headersOf(headers) };
  const isRead = scheme === 'http' && port.protocol !== 'UDP';
  const destination = deliver({ view, caller, options }, cluster, 100, isRead ? upstream : undefined);
  const trace: TraceStep[] = [];
  addDestinationSteps(trace, cluster, destination);
  return { ...combineOutcomes(caller.at, [destination]), destinations: [destination], mirrors: [], trace };
}

/** The cluster of a Service without a subset. A client without a proxy sees every Service. */
function serviceCluster(view: MeshView, caller: Peer, service: ServiceResource, { number }: ServicePort): Cluster {
  const { client, hasProxy } = caller;
  const { host } = hostOfService(service);
  if (!('podLabels' in client) || !hasProxy) {
    const own = view.registry.byName.get(host)?.find((each) => each.service === service);
    if (own !== undefined) return clusterOfHost(view, own, number);
  }
  const [namespace, labels] =
    'podLabels' in client ? [client.namespace, proxyLabels(view, client)] : [service.namespace, NO_LABELS];
  const proxy: ProxyContext = { namespace, labels, gateway: caller.at === 'client' ? MESH : '' };
  return clusterOf(view, proxy, { host, subset: '', port: number }, number);
}

/** Gateways and waypoints send as routers, other workloads as their proxy does, and everyone else as given. */
function peerOf(view: MeshView, client: Workload | AccessClient): Caller | Peer {
  if (!('podLabels' in client)) {
    const isTunnelled = client.tls === 'istio';
    return { at: 'client', client, hasProxy: false, isTunnelled, principal: client.principal };
  }
  const proxy = proxyOf(view, client);
  return callerOf(view, client, proxy === 'gateway' || proxy === 'waypoint' ? 'gateway' : 'client');
}

function optionsOf({ claims }: AccessRequest): CallOptions {
  return claims === undefined ? {} : { claims };
}

function headersOf(headers: AccessRequest['headers']): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const name of Object.keys(headers)) {
    const lower = name.toLowerCase();
    if (lower !== 'host') read.set(lower, headers[name] ?? '');
  }
  return read;
}

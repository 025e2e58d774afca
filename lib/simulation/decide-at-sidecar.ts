import type { MeshView } from '../snapshot/mesh-view';
import type { Workload } from '../snapshot/workloads';
import { answer } from './answer';
import type { DestinationDecision, RouteDecision, UpstreamRequest } from './decision';
import { deliver } from './deliver';
import { proxyRequestOf } from './match/proxy-request';
import { DEFAULT_RETRIES } from './match/settings';
import { takeRoute } from './match/take-route';
import { combineOutcomes } from './outcomes';
import type { HttpRequest } from './request';
import { findMeshHost, type MeshHost } from './translate/mesh-hosts';
import type { ProxyContext } from './translate/routes';
import { sidecarListener, type SidecarVirtualHost } from './translate/sidecar-listeners';
import { MESH } from './translate/virtual-services';

const at = 'client';
const PASSTHROUGH = { cluster: 'PassthroughCluster', host: '', port: 0, subset: '', weight: 100 };

/** A request of the application in a workload: through its sidecar, or straight to the Service where it has none. */
export function decideAtSidecar(view: MeshView, workload: Workload, request: HttpRequest): RouteDecision {
  const context = { namespace: workload.namespace, labels: workload.podLabels, gateway: MESH };
  const called = calledHost(view, request.host, workload.namespace);
  const seen = proxyRequestOf(view, request, at);
  if (seen === undefined) {
    return {
      at,
      outcome: 'error',
      status: 400,
      trace: [{ stage: 'listener', path: [], message: 'Envoy refuses the method or the path', isTaken: false }],
    };
  }
  const upstream = {
    method: seen.method,
    path: seen.path + seen.search,
    authority: seen.authority,
    headers: seen.headers,
  };
  if (!view.isInMesh(workload)) return withoutProxy(view, context, called, request, upstream);
  const { http, scope } = sidecarListener(view, workload, request.port);
  const port = called?.ports.find(({ number }) => number === request.port);
  if (called !== undefined && port !== undefined && scope.hosts.includes(called) && isRaw(port.protocol)) {
    return toService(view, context, called, request.port, upstream);
  }
  const isSniffed = port?.protocol === 'auto' && called?.service?.clusterIp !== 'None';
  const found = http?.find(isSniffed && called !== undefined ? called.host : seen.authority);
  if (http === undefined || found === undefined) {
    const message = `${request.host}:${String(request.port)} is no host that the sidecar knows`;
    const { source } = scope;
    const trace = [
      {
        stage: 'virtualHost',
        ...(source !== undefined && { manifest: source.manifest }),
        path: [],
        message,
        isTaken: false,
      },
    ] as const;
    if (scope.isRegistryOnly) {
      const blocked = { status: 502, route: { name: 'block_all' } };
      return { at, outcome: 'blocked', ...(http !== undefined && blocked), trace };
    }
    const route = { name: 'allow_any', timeout: '0s', retries: null };
    const destinations = [passedThrough(upstream)];
    return http === undefined
      ? {
          at,
          outcome: 'passthrough',
          destinations: [{ ...PASSTHROUGH, outcome: 'delivered', endpoints: [] }],
          mirrors: [],
          trace,
        }
      : { at, outcome: 'passthrough', status: 200, route, destinations, mirrors: [], trace };
  }
  return routed(view, context, found, request, upstream, seen);
}

function routed(
  view: MeshView,
  context: ProxyContext,
  { routes, host }: SidecarVirtualHost,
  request: HttpRequest,
  upstream: UpstreamRequest,
  seen: NonNullable<ReturnType<typeof proxyRequestOf>>,
): RouteDecision {
  if (routes === undefined) {
    if (host !== undefined) return toService(view, context, host, request.port, upstream);
    return { at, outcome: 'notFound', status: 404, trace: [] };
  }
  const { route, trace } = takeRoute(routes, seen);
  if (route === undefined) return { at, outcome: 'notFound', status: 404, trace };
  return answer(view, context, route, seen, at, trace);
}

/** What istiod does where no VirtualService applies. */
function toService(
  view: MeshView,
  context: ProxyContext,
  { host, source }: MeshHost,
  port: number,
  upstream: UpstreamRequest,
): RouteDecision {
  const destinations = [deliver(view, context, { host, subset: '', port, weight: 100 }, port, upstream)];
  const message = 'no VirtualService applies to it';
  const trace = [{ stage: 'virtualHost', manifest: source.manifest, path: [], message, isTaken: true }] as const;
  const route = { name: 'default', timeout: '0s', retries: DEFAULT_RETRIES };
  return { at, route, ...combineOutcomes(destinations), destinations, mirrors: [], trace };
}

function withoutProxy(
  view: MeshView,
  context: ProxyContext,
  called: MeshHost | undefined,
  request: HttpRequest,
  upstream: UpstreamRequest,
): RouteDecision {
  const message = 'the caller has no sidecar';
  if (called?.service === undefined)
    return { at, outcome: 'notInMesh', trace: [{ stage: 'listener', path: [], message, isTaken: false }] };
  const target = { host: called.host, subset: '', port: request.port, weight: 100 };
  const found = deliver(view, context, target, request.port, upstream);
  const endpoints = found.endpoints.map((each) => ({ ...each, tls: 'none' as const }));
  const trace = [{ stage: 'listener', manifest: called.source.manifest, path: [], message, isTaken: true }] as const;
  const { request: _, ...destination } = found;
  const destinations = [{ ...destination, cluster: '', endpoints }];
  return { at, ...combineOutcomes(destinations), destinations, mirrors: [], trace };
}

function isRaw(protocol: string): boolean {
  return protocol === 'tcp' || protocol === 'tls';
}

function passedThrough(request: UpstreamRequest): DestinationDecision {
  const endpoint = { address: 'original destination', tls: 'none', hasSidecar: false } as const;
  return { ...PASSTHROUGH, outcome: 'delivered', request, endpoints: [endpoint] };
}

/** The host that a name leads to, with the search domains of a pod. */
function calledHost(view: MeshView, name: string, namespace: string): MeshHost | undefined {
  const own = name.toLowerCase();
  for (const host of [
    own,
    `${own}.${namespace}.svc.cluster.local`,
    `${own}.svc.cluster.local`,
    `${own}.cluster.local`,
  ]) {
    const found = findMeshHost(view, host, namespace);
    if (found !== undefined) return found;
  }
  return undefined;
}

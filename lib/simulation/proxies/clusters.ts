import type { Message } from '../../messages/message';
import type { Manifest } from '../../model/manifest';
import type { MeshView } from '../../mesh/mesh-view';
import { NO_LABELS, type Labels } from '../../snapshot/labels';
import { qualifyHost } from '../../mesh/hosts';
import { textMap } from '../../snapshot/text-map';
import type { ServiceResource } from '../../snapshot/services';
import type { Workload } from '../../snapshot/workloads';
import { clientTls, type CalledPort } from '../../mesh/client-tls';
import { waypointOf } from '../../mesh/waypoint-of';
import { proxyOf } from '../../mesh/workload-proxy';
import type { EndpointDecision, TraceStep } from '../journey/decision';
import { destinationRulesFor, findSubset } from '../../mesh/destination-rules';
import { endpointsOf, type Endpoint } from './endpoints';
import type { MeshHost } from '../../mesh/mesh-hosts';
import type { ProxyContext } from './routes';
import { MESH } from './virtual-services';

/** A destination as a route names it. */
export interface Target {
  /** Qualified. */
  readonly host: string;
  /** Empty for none. */
  readonly subset: string;
  /** Undefined: the port of the listener, or the only port of the host. */
  readonly port: number | undefined;
}

/** An Envoy cluster; independent of the request. */
export interface Cluster {
  /** `outbound|80|v1|web.shop.svc.cluster.local` */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly subset: string;
  readonly isFound: boolean;
  /** Undefined for an unknown host. */
  readonly service?: ServiceResource;
  /** Of the Service, where ztunnel serves one of the endpoints. */
  readonly waypoint?: Workload;
  /** The object that defines it, or what is missing. */
  readonly step: TraceStep;
  readonly endpoints: readonly ClusterEndpoint[];
}

interface ClusterEndpoint {
  readonly workload: Workload | undefined;
  readonly described: EndpointDecision;
}

/** @param namespace of the object that contains the destination */
export function readTarget(destination: Message<'Destination'>, namespace: string): Target {
  return {
    host: qualifyHost(destination.text('host'), namespace),
    subset: destination.text('subset'),
    port: destination.message('port')?.number('number'),
  };
}

/**
 * Finds the cluster of a target. The port is that of the target, at a gateway the only port of the host, otherwise that
 * of the listener. For an HTTP route of a sidecar, istiod considers only hosts with the listener's port, so it does not
 * find the only port of another host.
 *
 * @param isHttp whether it is an HTTP route
 * @see Istio, route.GetDestinationCluster and BuildSubsetName
 */
export function clusterOf(
  view: MeshView,
  proxy: ProxyContext,
  target: Target,
  listenPort: number,
  isHttp = true,
): Cluster {
  const alias = view.registry.seenFrom(proxy.namespace, target.host);
  const host = alias?.aliasFor ?? target.host;
  const found = alias?.aliasFor === undefined ? alias : view.registry.seenFrom(proxy.namespace, host);
  const only = (proxy.gateway !== MESH || !isHttp) && alias?.ports.length === 1 ? alias.ports[0]?.number : undefined;
  const number = target.port ?? only ?? listenPort;
  const name = `outbound|${String(number)}|${target.subset}|${host}`;
  const clusters = clustersFor(view, proxy);
  let cluster = clusters.get(name);
  if (cluster === undefined) {
    cluster = makeCluster(view, proxy, found, { name, host, port: number, subset: target.subset });
    clusters.set(name, cluster);
  }
  return cluster;
}

/** The endpoints of a host for a client without a proxy: no exportTo hides the host, and no DestinationRule counts. */
export function clusterOfHost(view: MeshView, host: MeshHost, port: number): Cluster {
  const known = view.once('simulation clusters of hosts', () => new Map<MeshHost, Map<number, Cluster>>());
  const ofHost = known.get(host) ?? new Map<number, Cluster>();
  known.set(host, ofHost);
  let cluster = ofHost.get(port);
  if (cluster === undefined) {
    const name = `outbound|${String(port)}||${host.host}`;
    const proxy = { namespace: host.namespace, labels: NO_LABELS, gateway: MESH };
    cluster = makeCluster(view, proxy, host, { name, host: host.host, port, subset: '' });
    ofHost.set(port, cluster);
  }
  return cluster;
}

/** Whether it is a gateway's proxy. */
function isRouter({ gateway }: ProxyContext): boolean {
  return gateway !== MESH;
}

function makeCluster(
  view: MeshView,
  proxy: ProxyContext,
  found: MeshHost | undefined,
  wanted: Pick<Cluster, 'name' | 'host' | 'port' | 'subset'>,
): Cluster {
  const service = found?.service;
  const rest = findEndpoints(view, proxy, found, wanted);
  const waypoint = service && waypointOfEndpoints(view, service, rest.endpoints);
  return { ...wanted, ...rest, ...(service && { service }), ...(waypoint && { waypoint }) };
}

/** The waypoint of a Service counts only for the pods that ztunnel serves. */
function waypointOfEndpoints(
  view: MeshView,
  service: ServiceResource,
  endpoints: readonly ClusterEndpoint[],
): Workload | undefined {
  const isTunnelled = endpoints.some(({ workload }) => workload && proxyOf(view, workload) === 'ztunnel');
  return isTunnelled ? waypointOf(view, service) : undefined;
}

/** Keyed by kind, namespace and labels of the proxy; a cluster depends on nothing else. */
function clustersFor(view: MeshView, proxy: ProxyContext): Map<string, Cluster> {
  const { labels, namespace } = proxy;
  const byNamespace = view.once(
    `simulation clusters ${isRouter(proxy) ? 'of gateways' : ''}`,
    () => new Map<string, Map<Labels, Map<string, Cluster>>>(),
  );
  const byLabels = byNamespace.get(namespace) ?? new Map<Labels, Map<string, Cluster>>();
  byNamespace.set(namespace, byLabels);
  const clusters = byLabels.get(labels) ?? new Map<string, Cluster>();
  byLabels.set(labels, clusters);
  return clusters;
}

function findEndpoints(
  view: MeshView,
  proxy: ProxyContext,
  found: MeshHost | undefined,
  wanted: Pick<Cluster, 'name' | 'host' | 'port' | 'subset'>,
): Pick<Cluster, 'isFound' | 'step' | 'endpoints'> {
  const missing = (message: string, manifest?: Manifest) => {
    const step = { stage: 'cluster', ...(manifest !== undefined && { manifest }), path: [], message } as const;
    return { isFound: false, step: { ...step, isTaken: false }, endpoints: [] };
  };
  if (found === undefined) {
    return missing(`no Service or ServiceEntry visible to ${proxy.namespace} has the host ${wanted.host}`);
  }
  const { manifest } = found.source;
  const port = found.ports.find((each) => each.number === wanted.port && each.protocol !== 'udp');
  if (port === undefined) {
    const ports = found.ports.map(({ number }) => String(number)).join(', ');
    return missing(`has no port ${String(wanted.port)}, got ${ports === '' ? 'none' : ports}`, manifest);
  }
  const rules = destinationRulesFor(view, found, proxy);
  const subset = wanted.subset === '' ? undefined : findSubset(rules, wanted.subset);
  if (wanted.subset !== '' && subset === undefined) {
    const names = rules.flatMap(({ spec }) => spec.messages('subsets').map((each) => each.text('name')));
    const what = rules.length === 0 ? `no DestinationRule applies to ${wanted.host}` : `got ${names.join(', ')}`;
    return missing(`subset "${wanted.subset}" is not defined, ${what}`, rules[0]?.manifest);
  }
  const labels = subset === undefined ? NO_LABELS : textMap(subset.spec, 'labels');
  const { namespace } = found;
  const called = {
    host: found.host,
    namespace,
    port: wanted.port,
    subset: subset?.spec,
    isExternal: isExternal(found),
  };
  const endpoints = endpointsOf(view, found, port, labels, isRouter(proxy)).map((endpoint) => ({
    workload: endpoint.workload,
    described: describe(view, proxy, called, endpoint),
  }));
  const source = subset === undefined ? { manifest, path: [] } : { manifest: subset.manifest, path: subset.spec.path };
  const message = `${wanted.name}, ${endpoints.length === 0 ? 'no endpoints' : formatEndpoints(endpoints)}`;
  return { isFound: true, step: { stage: 'cluster', ...source, message, isTaken: true }, endpoints };
}

/** `at shop/web-v1, shop/web-v2` */
function formatEndpoints(endpoints: readonly ClusterEndpoint[]): string {
  return `at ${endpoints.map(({ described }) => described.workload ?? described.address ?? '').join(', ')}`;
}

/** Hosts that a ServiceEntry declares as external do not get automatic mutual TLS. */
function isExternal({ service, serviceEntry }: MeshHost): boolean {
  return service === undefined && serviceEntry?.spec.choice('location') !== 'MESH_INTERNAL';
}

function describe(view: MeshView, proxy: ProxyContext, called: CalledPort, endpoint: Endpoint): EndpointDecision {
  const { workload, address, port, takesMutualTls } = endpoint;
  const { namespace, labels } = proxy;
  const server = workload && {
    namespace: workload.namespace,
    labels: workload.podLabels,
    proxy: proxyOf(view, workload),
  };
  return {
    ...(workload !== undefined && { workload: `${workload.namespace}/${workload.name}` }),
    ...(address !== undefined && { address }),
    ...(port !== undefined && { port }),
    tls: clientTls(view, { namespace, labels, proxy: 'sidecar' }, called, { server, port, takesMutualTls }),
    hasSidecar: workload !== undefined && view.isInMesh(workload),
  };
}

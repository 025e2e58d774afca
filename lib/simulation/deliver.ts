import type { MeshView } from '../snapshot/mesh-view';
import type { Workload } from '../snapshot/workloads';
import { NO_LABELS, type Labels } from '../snapshot/labels';
import { qualifyHost } from '../snapshot/hosts';
import { textMap } from '../snapshot/text-map';
import type { DestinationDecision, EndpointDecision, UpstreamRequest } from './decision';
import { destinationRulesFor, findSubset, tlsModeFor } from './translate/destination-rules';
import { endpointsOf, type Endpoint } from './translate/endpoints';
import { findMeshHost, type MeshHost } from './translate/mesh-hosts';
import { serverMtls } from '../snapshot/server-mtls';
import type { ProxyContext } from './translate/routes';
import { MESH } from './translate/virtual-services';

/** A destination as a rule names it, its host qualified. */
export interface Target {
  readonly host: string;
  readonly subset: string;
  readonly port: number | undefined;
  /** Percent. */
  readonly weight: number;
}

/** @param namespace of the object that names the destination */
export function targetHost(host: string, namespace: string): string {
  return qualifyHost(host, namespace);
}

/**
 * Envoy's name of a target's cluster: its own port, at a gateway the only one of the host, else that of the listener. For
 * a sidecar's route istiod looks among the hosts that have the listener's port, so the only port of another is not found.
 *
 * @see Istio, route.GetDestinationCluster
 */
export function clusterOf(
  { gateway }: ProxyContext,
  found: MeshHost | undefined,
  target: Target,
  listenPort: number,
): { readonly name: string; readonly port: number } {
  const only = gateway !== MESH && found?.ports.length === 1 ? found.ports[0]?.number : undefined;
  const port = target.port ?? only ?? listenPort;
  return { name: `outbound|${String(port)}|${target.subset}|${target.host}`, port };
}

/**
 * Where a target leads: cluster, then endpoints. It is found once for each proxy.
 *
 * @see Istio, BuildSubsetName, and Envoy, response flags NC and UH
 */
export function deliver(
  view: MeshView,
  proxy: ProxyContext,
  target: Target,
  listenPort: number,
  request: UpstreamRequest,
): DestinationDecision {
  const clusters = clustersOf(view, proxy);
  const key = `${target.host} ${target.subset} ${String(target.port)} ${String(listenPort)} ${proxy.namespace} ${proxy.gateway}`;
  let cluster = clusters.get(key);
  if (cluster === undefined) {
    cluster = findCluster(view, proxy, target, listenPort);
    clusters.set(key, cluster);
  }
  const { weight } = target;
  return cluster.outcome === 'delivered' ? { ...cluster, weight, request } : { ...cluster, weight };
}

type Cluster = Omit<DestinationDecision, 'weight' | 'request'>;

/** By the labels of the proxy, which with its namespace are all that a cluster depends on. */
function clustersOf(view: MeshView, { labels }: ProxyContext): Map<string, Cluster> {
  const byLabels = view.once('simulation clusters', () => new Map<Labels, Map<string, Cluster>>());
  let clusters = byLabels.get(labels);
  if (clusters === undefined) {
    clusters = new Map();
    byLabels.set(labels, clusters);
  }
  return clusters;
}

function findCluster(view: MeshView, proxy: ProxyContext, target: Target, listenPort: number): Cluster {
  const found = findMeshHost(view, target.host, proxy.namespace);
  const { name: cluster, port: number } = clusterOf(proxy, found, target, listenPort);
  const base = { cluster, host: target.host, port: number, subset: target.subset };
  const port = found?.ports.find((each) => each.number === number && each.protocol !== 'udp');
  const rules = found === undefined ? [] : destinationRulesFor(view, found, proxy);
  const subset = target.subset === '' ? undefined : findSubset(rules, target.subset);
  if (found === undefined || port === undefined || (target.subset !== '' && subset === undefined)) {
    return { ...base, outcome: 'clusterNotFound', endpoints: [] };
  }
  const labels = subset === undefined ? NO_LABELS : textMap(subset, 'labels');
  const mode = tlsModeFor(rules, subset, number);
  const endpoints = endpointsOf(view, found, port, labels).map((each) => describe(view, each, mode));
  return { ...base, outcome: endpoints.length === 0 ? 'noEndpoints' : 'delivered', endpoints };
}

function describe(view: MeshView, { workload, address, port }: Endpoint, mode: string | undefined): EndpointDecision {
  const hasSidecar = workload !== undefined && view.isInMesh(workload);
  return {
    ...(workload !== undefined && { workload: `${workload.namespace}/${workload.name}` }),
    ...(address !== undefined && { address }),
    ...(port !== undefined && { port }),
    tls: tlsOf(mode, hasSidecar && takesMutualTls(view, workload, port)),
    hasSidecar,
  };
}

/** Without a word in a DestinationRule, mutual TLS is spoken to whoever takes it. */
function tlsOf(mode: string | undefined, takesMutual: boolean): EndpointDecision['tls'] {
  switch (mode) {
    case undefined:
      return takesMutual ? 'istio' : 'none';
    case 'ISTIO_MUTUAL':
      return 'istio';
    case 'SIMPLE':
      return 'simple';
    case 'MUTUAL':
      return 'mutual';
    default:
      return 'none';
  }
}

/** All that a client's sidecar asks by itself. A port that is not known is none that a policy names. */
function takesMutualTls(view: MeshView, { namespace, podLabels }: Workload, port = 0): boolean {
  return serverMtls(view, { namespace, labels: podLabels }, port).mode !== 'DISABLE';
}

import { tlsWithoutSidecar, type ClientTls } from '../../mesh/client-tls';
import type { AccessClient } from '../../mesh/access-call';
import { isThroughWaypoint } from '../../mesh/waypoint-of';
import { principalOf, proxyOf } from '../../mesh/workload-proxy';
import { formatResourceName } from '../../snapshot/resource';
import type { Workload } from '../../snapshot/workloads';
import type { Cluster } from '../proxies/clusters';
import { arrive } from './arrive';
import { arriveAtWaypoint } from './arrive-at-waypoint';
import type { Peer, Sending } from './caller';
import type {
  DestinationDecision,
  DestinationOutcome,
  EndpointDecision,
  UpstreamRequest,
  WaypointDecision,
} from './decision';

/**
 * Decides what happens to a request or connection in a cluster: at the waypoint in front of it, and at each endpoint.
 *
 * @param weight percent
 * @param request undefined for TCP
 * @see Envoy, response flags NC and UH
 */
export function deliver(
  sending: Sending,
  cluster: Cluster,
  weight: number,
  request: UpstreamRequest | undefined,
): DestinationDecision {
  const { name, host, port, subset, isFound } = cluster;
  const between = waypointBefore(sending, cluster);
  const waypoint = between && askWaypoint(sending, between, cluster, request);
  const endpoints = cluster.endpoints.map((endpoint) => atEndpoint(sending, endpoint, request, between, waypoint));
  const outcome = !isFound ? 'clusterNotFound' : outcomeOf(endpoints);
  const own = { cluster: name, host, port, subset, weight, outcome, endpoints };
  if (waypoint !== undefined) return { ...own, ...(request !== undefined && { request }), waypoint };
  // Written out, as this is made for every request.
  if (request === undefined || endpoints.length === 0) return own;
  return { cluster: name, host, port, subset, weight, outcome, request, endpoints };
}

/** The common value, or `mixed` if the values differ. */
export function commonOutcome<T extends string>(outcomes: readonly T[], none: T): T | 'mixed' {
  const [first = none, ...others] = outcomes;
  return others.every((each) => each === first) ? first : 'mixed';
}

function outcomeOf(endpoints: readonly EndpointDecision[]): DestinationOutcome {
  const outcomes = endpoints.map(({ inbound }): DestinationOutcome => inbound?.outcome ?? 'delivered');
  return commonOutcome(outcomes, 'noEndpoints');
}

/** The waypoint of a cluster, if the sender goes through it. */
function waypointBefore({ view, caller }: Sending, { service, waypoint }: Cluster): Workload | undefined {
  if (waypoint === undefined || service === undefined) return undefined;
  return isThroughWaypoint(view, caller.client, service) ? waypoint : undefined;
}

function askWaypoint(
  { view, caller, options }: Sending,
  waypoint: Workload,
  { service, port }: Cluster,
  request: UpstreamRequest | undefined,
): WaypointDecision | undefined {
  if (service === undefined) return undefined;
  const { principal } = caller;
  const client = { tls: 'istio', ...(principal !== undefined && { principal }) } as const;
  const decision = arriveAtWaypoint(view, waypoint, service, { client, port, request }, options);
  return { ...decision, workload: formatResourceName(waypoint) };
}

function atEndpoint(
  sending: Sending,
  { workload, described }: Cluster['endpoints'][number],
  request: UpstreamRequest | undefined,
  between: Workload | undefined,
  waypoint: WaypointDecision | undefined,
): EndpointDecision {
  const { view, caller, options } = sending;
  const endpoint = caller.hasProxy ? described : { ...described, tls: tlsWithoutProxy(sending, workload) };
  const { tls, port, hasSidecar } = endpoint;
  // Nothing else is known about a pod if no container has the named port.
  if (workload === undefined || port === undefined) return endpoint;
  if (waypoint !== undefined && between !== undefined && proxyOf(view, workload) === 'ztunnel') {
    const through = { ...endpoint, isThroughWaypoint: true } as const;
    if (waypoint.outcome !== 'delivered') return { ...through, inbound: waypoint };
    const client = { tls: 'istio', principal: principalOf(view, between) } as const;
    const arrival = { client, port, request: waypoint.request ?? request };
    return { ...through, inbound: arrive(view, workload, arrival, options) };
  }
  const isOther = tls === 'simple' || tls === 'mutual';
  const client = clientOf(caller, isOther ? 'other' : tls);
  const inbound = arrive(view, workload, { client, port, request: isOther ? undefined : request }, options);
  // Written out, as this is made for every request.
  return { workload: endpoint.workload, port, tls, hasSidecar, inbound };
}

/** An address counts only where one is given: else that of the question does. */
function clientOf({ client, principal }: Peer, tls: AccessClient['tls']): AccessClient {
  const ip = 'podLabels' in client ? undefined : client.ip;
  return ip === undefined ? { tls, principal } : { tls, principal, ip };
}

/** Without a sidecar: mutual TLS from ztunnel, or what the sender uses. */
function tlsWithoutProxy({ view, caller }: Sending, workload: Workload | undefined): ClientTls {
  const { client, isTunnelled } = caller;
  if (!('podLabels' in client)) return client.tls === 'other' ? 'simple' : client.tls;
  return tlsWithoutSidecar(isTunnelled ? 'ztunnel' : 'none', workload && proxyOf(view, workload));
}

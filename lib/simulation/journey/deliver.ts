import type { Workload } from '../../snapshot/workloads';
import { tlsWithoutSidecar, type ClientTls } from '../../mesh/client-tls';
import { proxyOf } from '../../mesh/workload-proxy';
import { arrive } from './arrive';
import type { Call } from './caller';
import type { DestinationDecision, DestinationOutcome, EndpointDecision, UpstreamRequest } from './decision';
import type { Cluster } from '../proxies/clusters';

/**
 * What becomes of a request, or of bytes, in a cluster: at each of its endpoints.
 *
 * @param weight percent
 * @param request undefined for bytes
 * @see Envoy, response flags NC and UH
 */
export function deliver(
  call: Call,
  cluster: Cluster,
  weight: number,
  request: UpstreamRequest | undefined,
): DestinationDecision {
  const { name, host, port, subset, isFound } = cluster;
  const endpoints = cluster.endpoints.map((endpoint) => atEndpoint(call, endpoint, request));
  const outcome = !isFound ? 'clusterNotFound' : outcomeOf(endpoints);
  if (request === undefined || endpoints.length === 0) {
    return { cluster: name, host, port, subset, weight, outcome, endpoints };
  }
  return { cluster: name, host, port, subset, weight, outcome, request, endpoints };
}

/** What several things have in common, `mixed` where they differ. */
export function commonOutcome<T extends string>(outcomes: readonly T[], none: T): T | 'mixed' {
  const [first = none, ...others] = outcomes;
  return others.every((each) => each === first) ? first : 'mixed';
}

function outcomeOf(endpoints: readonly EndpointDecision[]): DestinationOutcome {
  const outcomes = endpoints.map(({ inbound }): DestinationOutcome => inbound?.outcome ?? 'delivered');
  return commonOutcome(outcomes, 'noEndpoints');
}

function atEndpoint(
  call: Call,
  { workload, described }: Cluster['endpoints'][number],
  request: UpstreamRequest | undefined,
): EndpointDecision {
  const { view, caller, options } = call;
  const endpoint = caller.hasProxy ? described : { ...described, tls: tlsWithoutProxy(call, workload) };
  const { tls, port } = endpoint;
  // Of a pod behind a port that no container names there is no more to tell.
  if (workload === undefined || port === undefined) return endpoint;
  const isOther = tls === 'simple' || tls === 'mutual';
  const client = { tls: isOther ? 'other' : tls, principal: caller.principal } as const;
  const inbound = arrive(view, workload, { client, port, request: isOther ? undefined : request }, options);
  return endpoint.hasSidecar || inbound.outcome !== 'delivered' ? { ...endpoint, inbound } : endpoint;
}

function tlsWithoutProxy({ view, caller }: Call, workload: Workload | undefined): ClientTls {
  return tlsWithoutSidecar(caller.isTunnelled ? 'ztunnel' : 'none', workload && proxyOf(view, workload));
}

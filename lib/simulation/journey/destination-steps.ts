import type { DestinationDecision, TraceStep } from './decision';
import type { Cluster } from '../proxies/clusters';

/** Adds the steps after a route: the cluster, the waypoint, then the decision at each endpoint. */
export function addDestinationSteps(trace: TraceStep[], cluster: Cluster, destination: DestinationDecision): void {
  trace.push(cluster.step);
  const { waypoint, endpoints } = destination;
  if (waypoint !== undefined) for (const step of waypoint.trace) trace.push(step);
  for (const { inbound } of endpoints) {
    if (inbound !== undefined && inbound !== waypoint) for (const step of inbound.trace) trace.push(step);
  }
}

import type { DestinationDecision, TraceStep } from './decision';
import type { Cluster } from '../proxies/clusters';

/** Adds the steps after a route: the cluster, then what each of its endpoints makes of what arrives. */
export function addDestinationSteps(trace: TraceStep[], cluster: Cluster, destination: DestinationDecision): void {
  trace.push(cluster.step);
  for (const { inbound } of destination.endpoints) {
    if (inbound !== undefined) for (const step of inbound.trace) trace.push(step);
  }
}

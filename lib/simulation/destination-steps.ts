import type { DestinationDecision, TraceStep } from './decision';
import type { Cluster } from './translate/clusters';

/** The steps after a route: each cluster, then what each of its endpoints makes of what arrives. */
export function destinationSteps(
  clusters: readonly Cluster[],
  destinations: readonly DestinationDecision[],
): readonly TraceStep[] {
  return clusters.flatMap(({ step }, index) => [
    step,
    ...(destinations[index]?.endpoints ?? []).flatMap(({ inbound }) => inbound?.trace ?? []),
  ]);
}

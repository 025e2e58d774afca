import type { DestinationDecision } from './decision';

/** What several destinations come to: what they have in common, else `mixed`. */
export function combineOutcomes(destinations: readonly DestinationDecision[]) {
  const [first, ...others] = destinations;
  const outcome = first?.outcome ?? 'noEndpoints';
  if (others.some((each) => each.outcome !== outcome)) return { outcome: 'mixed' } as const;
  return { outcome, status: outcome === 'delivered' ? 200 : 503 } as const;
}

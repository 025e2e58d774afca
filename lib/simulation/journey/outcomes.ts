import { commonOutcome } from './deliver';
import type { DestinationDecision, DestinationOutcome } from './decision';

/** The common outcome of several destinations, and where it was decided; `mixed` if they differ. */
export function combineOutcomes(
  at: 'gateway' | 'client',
  destinations: readonly DestinationDecision[],
): {
  readonly at: 'gateway' | 'client' | 'waypoint' | 'destination';
  readonly outcome: DestinationOutcome;
  readonly status?: number;
} {
  const outcome = commonOutcome<DestinationOutcome>(
    destinations.map((each) => each.outcome),
    'noEndpoints',
  );
  switch (outcome) {
    case 'mixed':
      return { at, outcome };
    case 'delivered':
      return { at, outcome, status: 200 };
    case 'noEndpoints':
    case 'clusterNotFound':
      return { at, outcome, status: 503 };
    case 'denied':
    case 'unauthorized':
    case 'connectionClosed':
    case 'error':
    case 'notSimulated': {
      const statuses = destinations.flatMap(({ endpoints }) => endpoints.map(({ inbound }) => inbound?.status));
      const [status, ...others] = statuses;
      const isOne = status !== undefined && others.every((each) => each === status);
      const places = destinations.flatMap(({ endpoints }) => endpoints.map(({ inbound }) => inbound?.at));
      const isAtWaypoint = places.every((place) => place === 'waypoint');
      return { at: isAtWaypoint ? 'waypoint' : 'destination', outcome, ...(isOne && { status }) };
    }
  }
}

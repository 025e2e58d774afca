import type { Call } from './caller';
import type { RouteDecision, TraceStep } from './decision';
import { deliver } from './deliver';
import { destinationSteps } from './destination-steps';
import { combineOutcomes } from './outcomes';
import { traced } from './traced';
import type { TcpRoute } from './translate/tcp-routes';

/**
 * Sends bytes where a route says. No status says what went wrong with them: the connection is closed.
 *
 * @param isRequest whether they are a request that is sent on unread
 */
export function forwardBytes(
  call: Call,
  { destinations: planned, manifest, path }: TcpRoute,
  isRequest: boolean,
  before: () => readonly TraceStep[],
): RouteDecision {
  const destinations = planned.map(({ cluster, weight }) => deliver(call, cluster, weight, undefined));
  const { outcome, at } = combineOutcomes(call.caller.at, destinations);
  const answered = isRequest && outcome === 'delivered' ? { status: 200 } : {};
  return traced({ at, outcome, ...answered, destinations, mirrors: [] }, () => [
    ...before(),
    { stage: 'route', manifest, path, message: 'takes the connection', isTaken: true },
    ...destinationSteps(
      planned.map(({ cluster }) => cluster),
      destinations,
    ),
  ]);
}

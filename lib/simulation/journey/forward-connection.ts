import type { Call } from './caller';
import type { RouteDecision, TraceStep } from './decision';
import { deliver } from './deliver';
import { addDestinationSteps } from './destination-steps';
import { combineOutcomes } from './outcomes';
import type { TcpRoute } from '../proxies/tcp-routes';

/**
 * Forwards a TCP connection by a route. A failure has no status: the connection is closed.
 *
 * @param isRequest whether the connection carries a request that the proxy does not read
 * @param before the trace so far
 */
export function forwardConnection(
  call: Call,
  { destinations: planned, manifest, path }: TcpRoute,
  isRequest: boolean,
  before: readonly TraceStep[],
): RouteDecision {
  const step: TraceStep = { stage: 'route', manifest, path, message: 'matches the connection', isTaken: true };
  const trace = [...before, step];
  const destinations = planned.map(({ cluster, weight }) => {
    const destination = deliver(call, cluster, weight, undefined);
    addDestinationSteps(trace, cluster, destination);
    return destination;
  });
  const { outcome, at } = combineOutcomes(call.caller.at, destinations);
  const answered = isRequest && outcome === 'delivered' ? { status: 200 } : {};
  return { at, outcome, ...answered, destinations, mirrors: [], trace };
}

import { finding, type Findings } from '../finding';
import type { MessageName, TextField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import { describeValue } from '../../model/describe';
import { isDnsLabel, serviceHostProblem } from '../../syntax/domain';
import { validatePortNumber } from './port-number';

/** @see Istio, validateDestination */
export function* validateDestination(destination: Message<'Destination'>): Findings {
  const host = destination.text('host');
  const problem = serviceHostProblem(host);
  if (problem !== undefined)
    yield finding('destination-host', destination.at('host'), problem, 'Write the host of a service');
  if (destination.has('subset')) yield* validateSubsetName(destination, 'subset', 'optional');
  const port = destination.message('port');
  if (port !== undefined) yield* validatePortNumber(port.number('number'), port.at('number'));
}

/** @see Istio, validateSubsetName */
export function* validateSubsetName<Name extends MessageName>(
  message: Message<Name>,
  field: TextField<Name>,
  presence: 'required' | 'optional',
): Findings {
  const name = message.text(field);
  if (name === '' && presence === 'optional') return;
  if (isDnsLabel(name)) return;
  const text = name === '' ? 'the subset has no name' : `${describeValue(name)} is not a subset name`;
  yield finding(
    'subset-name',
    message.at(field),
    text,
    'Write up to 63 letters, digits and "-", with a letter or digit at both ends',
  );
}

/**
 * The weighted destinations of a route: each has a destination, no weight is negative, and at least one is positive.
 * The weights need not add up to 100.
 *
 * @see Istio, validateWeights and validateHTTPRouteDestinations
 */
export function* validateRoute(owner: Message<'HttpRoute' | 'TcpRoute' | 'TlsRoute'>): Findings {
  const routes = owner.messages('route');
  let total = 0;
  for (const route of routes) {
    const weight = route.number('weight');
    if (weight < 0) {
      yield finding(
        'route-weight',
        route.at('weight'),
        `a weight must not be negative, got ${String(weight)}`,
        'Write 0 or more',
      );
    }
    // Istio adds up the weights in 32 bits.
    total = (total + weight) | 0;
    const destination = route.message('destination');
    if (destination === undefined) {
      yield finding('route-destination', route.at('destination'), 'the route has no destination', 'Add a destination');
    } else {
      yield* validateDestination(destination);
    }
  }
  if (routes.length > 1 && total === 0) {
    yield finding(
      'route-weights-total',
      owner.at('route'),
      'the weights add up to 0',
      'Set the weight of at least one destination',
    );
  }
}

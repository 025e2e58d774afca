import type { Message } from '../messages/message';
import type { FieldPath } from '../model/field-path';
import type { IstioResource } from '../snapshot/resource';

/** A place in a VirtualService that traffic is sent to. */
export interface RouteDestination {
  readonly role: 'route' | 'mirror';
  readonly protocol: 'http' | 'tls' | 'tcp';
  readonly host: string;
  /** Empty for none. */
  readonly subset: string;
  /** Undefined when no port is given; 0 when one is, without a number. */
  readonly port: number | undefined;
  /** Where the destination stands, or would stand. */
  readonly path: FieldPath;
}

/** All destinations of a VirtualService: of its tcp, tls and http routes, then of its mirrors. */
export function* destinationsOf({ spec }: IstioResource): Generator<RouteDestination, void, undefined> {
  for (const protocol of ['tcp', 'tls', 'http'] as const) {
    for (const rule of spec.messages(protocol)) {
      for (const route of rule.messages('route')) yield destinationOf(route, 'destination', 'route', protocol);
      if (protocol !== 'http') continue;
      if (rule.has('mirror')) yield destinationOf(rule, 'mirror', 'mirror', protocol);
      for (const mirror of rule.messages('mirrors')) yield destinationOf(mirror, 'destination', 'mirror', protocol);
    }
  }
}

function destinationOf(
  parent: Message,
  field: string,
  role: RouteDestination['role'],
  protocol: RouteDestination['protocol'],
): RouteDestination {
  const destination = parent.message(field);
  return {
    role,
    protocol,
    host: destination?.text('host') ?? '',
    subset: destination?.text('subset') ?? '',
    port: destination?.message('port')?.number('number'),
    path: parent.at(field),
  };
}

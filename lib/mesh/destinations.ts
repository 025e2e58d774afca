import { isMessage, type Message } from '../messages/message';
import type { FieldPath } from '../model/field-path';
import type { IstioResource } from '../snapshot/resource';

/** A destination in a VirtualService. */
export interface RouteDestination {
  readonly role: 'route' | 'mirror';
  readonly protocol: 'http' | 'tls' | 'tcp';
  readonly host: string;
  /** Empty for none. */
  readonly subset: string;
  /** Undefined without a port; 0 for a port without a number. */
  readonly port: number | undefined;
  /** Where the destination is, or would be. */
  readonly path: FieldPath;
}

/** All destinations of a VirtualService: those of its TCP, TLS and HTTP routes, then its mirrors. */
export function* destinationsOf({
  spec,
}: IstioResource<'VirtualService'>): Generator<RouteDestination, void, undefined> {
  for (const protocol of ['tcp', 'tls', 'http'] as const) {
    for (const rule of spec.messages(protocol)) {
      for (const route of rule.messages('route')) yield destinationOf(route, 'route', protocol);
      if (isMessage(rule, 'HttpRoute')) yield* mirrorsOf(rule);
    }
  }
}

function* mirrorsOf(rule: Message<'HttpRoute'>): Generator<RouteDestination, void, undefined> {
  const mirror = rule.message('mirror');
  if (mirror !== undefined) yield readDestination(mirror, rule.at('mirror'), 'mirror', 'http');
  for (const each of rule.messages('mirrors')) yield destinationOf(each, 'mirror', 'http');
}

function destinationOf(
  parent: Message<'HttpRouteDestination' | 'RouteDestination' | 'HttpMirrorPolicy'>,
  role: RouteDestination['role'],
  protocol: RouteDestination['protocol'],
): RouteDestination {
  return readDestination(parent.message('destination'), parent.at('destination'), role, protocol);
}

function readDestination(
  destination: Message<'Destination'> | undefined,
  path: FieldPath,
  role: RouteDestination['role'],
  protocol: RouteDestination['protocol'],
): RouteDestination {
  return {
    role,
    protocol,
    host: destination?.text('host') ?? '',
    subset: destination?.text('subset') ?? '',
    port: destination?.message('port')?.number('number'),
    path,
  };
}

import { routesOf } from '../../../lib/mesh/routes-of';
import type { Message } from '../../../lib/messages/message';
import type { FieldPath } from '../../../lib/model/field-path';
import { groupBy } from '../../../lib/snapshot/group-by';
import type { IstioResource } from '../../../lib/snapshot/resource';
import { textList } from '../../../lib/snapshot/text-map';
import { isWithinWildcard, meansService } from '../kiali-host';
import type { KialiFindings } from '../kiali-finding';
import type { KialiPass } from '../kiali-pass';

/** KIA11xx except those about ambient. */
export function* checkVirtualServices(pass: KialiPass): KialiFindings {
  for (const resource of pass.virtualServices) {
    yield* checkGatewayNames(pass, resource);
    for (const route of routesOf(resource.spec)) {
      yield* checkDestinations(pass, resource, route.messages('route'));
      yield* checkRoute(pass, resource, route.messages('route'));
    }
  }
  for (const resource of pass.imported.virtualServices) yield* checkSubsets(pass, resource);
  yield* checkHosts(pass);
}

function* checkDestinations(
  pass: KialiPass,
  resource: IstioResource<'VirtualService'>,
  items: readonly Message<'HttpRouteDestination' | 'RouteDestination'>[],
): KialiFindings {
  for (const item of items) {
    const destination = item.message('destination');
    const text = destination?.text('host') ?? '';
    if (destination === undefined || text === '') continue;
    if (pass.isKnown(pass.world.host(text, resource.namespace), resource.namespace)) continue;
    const severity = pass.world.isOpen ? 'warning' : 'error';
    yield { code: 'KIA1101', resource, severity, path: destination.at('host') };
  }
}

/** Weights and repeated destinations. */
function* checkRoute(
  pass: KialiPass,
  resource: IstioResource<'VirtualService'>,
  items: readonly Message<'HttpRouteDestination' | 'RouteDestination'>[],
): KialiFindings {
  const [first, second] = items;
  if (first !== undefined && second === undefined) {
    const weight = first.number('weight');
    if (weight > 0 && weight < 100) yield { code: 'KIA1104', resource, severity: 'warning', path: first.at('weight') };
  }
  const destinations = items.flatMap((item) => {
    const destination = item.message('destination');
    if (destination === undefined) return [];
    const host = pass.world.host(destination.text('host'), resource.namespace).text;
    return [{ path: [...item.path, 'host'], key: `${host} ${destination.text('subset')}` }];
  });
  for (const group of groupBy(destinations, ({ key }) => key).values()) {
    if (group.length < 2) continue;
    for (const { path } of group) yield { code: 'KIA1105', resource, severity: 'warning', path };
  }
}

/** Gateways, and those of matches up to the first list with a missing one. */
function* checkGatewayNames(pass: KialiPass, resource: IstioResource<'VirtualService'>): KialiFindings {
  const lists = [
    resource.spec.texts('gateways').map(({ value, path }) => ({ value, path })),
    ...resource.spec
      .messages('http')
      .flatMap((route) =>
        route
          .messages('match')
          .map((match) =>
            match
              .texts('gateways')
              .map(({ value }, index) => ({ value, path: [...route.at('match'), 'gateways', index] })),
          ),
      ),
  ];
  for (const list of lists) {
    let isMissing = false;
    for (const [index, { value, path }] of list.entries()) {
      if (value === 'mesh') continue;
      if (value.includes('.')) {
        yield { code: 'KIA1108', resource, severity: 'info', path: ['spec', 'gateways', index] };
      }
      if (isKnownGateway(pass, value, resource.namespace)) continue;
      isMissing = true;
      yield { code: 'KIA1102', resource, severity: 'error', path };
    }
    if (isMissing) return;
  }
}

function isKnownGateway({ world }: KialiPass, text: string, namespace: string): boolean {
  if (text.includes('.')) {
    const host = world.hostAsWritten(text, namespace);
    if (host.isComplete) return world.mesh.findConfig('Gateway', host.namespace, host.service) !== undefined;
    const [name = '', own = ''] = text.split('.');
    return world.mesh.findConfig('Gateway', own, name) !== undefined;
  }
  const [left = '', right] = text.split('/');
  const name = right === undefined ? ([namespace, left] as const) : ([left, right] as const);
  return world.mesh.findConfig('Gateway', ...name) !== undefined;
}

function* checkSubsets(pass: KialiPass, resource: IstioResource<'VirtualService'>): KialiFindings {
  const { world } = pass;
  const rules = pass.imported.destinationRules;
  for (const item of routesOf(resource.spec).flatMap((route) => route.messages('route'))) {
    const destination = item.message('destination');
    const text = destination?.text('host') ?? '';
    const subset = destination?.text('subset') ?? '';
    if (text === '' || subset === '') continue;
    const host = world.host(text, resource.namespace);
    const isDefined = rules.some((rule) => {
      if (!rule.spec.messages('subsets').some((each) => each.text('name') === subset)) return false;
      const own = world.host(rule.spec.text('host'), rule.namespace);
      return (
        meansService(host.text, host.namespace, own.service, own.namespace, world.domain) ||
        isWithinWildcard(host.text, own.text)
      );
    });
    if (!isDefined) yield { code: 'KIA1107', resource, severity: 'warning', path: item.at('destination') };
  }
}

interface Claim {
  readonly resource: IstioResource<'VirtualService'>;
  readonly domain: string;
  readonly service: string;
}

/** Hosts that several VirtualServices of one gateway have. */
function* checkHosts(pass: KialiPass): KialiFindings {
  const { world } = pass;
  const claims = pass.imported.virtualServices.flatMap((resource) => {
    const gateways = textList(resource.spec, 'gateways');
    return (gateways.length === 0 ? [''] : gateways).flatMap((gateway) =>
      textList(resource.spec, 'hosts').map((text) => {
        const { service, namespace, isComplete } = world.host(text, resource.namespace);
        return { resource, domain: `${gateway} ${isComplete ? namespace : ''} ${String(isComplete)}`, service };
      }),
    );
  });
  const path: FieldPath = ['spec', 'hosts'];
  for (const group of groupBy(claims, ({ domain }) => domain).values()) {
    const byService = groupBy(group, ({ service }) => service);
    const stars = byService.get('*') ?? [];
    for (const { resource, related } of [...byService.values()].flatMap((list) => clashesOf(list, stars, group))) {
      yield { code: 'KIA1106', resource, severity: 'warning', path, related };
    }
  }
}

function clashesOf(list: readonly Claim[], stars: readonly Claim[], all: readonly Claim[]) {
  const isStar = list === stars;
  const partners = isStar ? all : [...list, ...stars];
  if (partners.length < 2) return [];
  return list.map(({ resource }) => ({
    resource,
    related: [...new Set(partners.map((each) => each.resource))].filter((each) => each !== resource),
  }));
}

import type { FieldPath } from '../../model/field-path';
import { finding, type Findings } from '../finding';
import type { Item } from '../../messages/item';
import type { Message } from '../../messages/message';
import { validateExportTo } from '../parts/export-to';
import { validateGatewayNames } from '../parts/gateway-names';
import { validateHttpRoute } from '../routes/http-route';
import { validateRouteOrder } from '../routes/route-order';
import type { RouteOwner } from '../routes/route-owner';
import { validateTcpRoute, validateTlsRoute } from '../routes/stream-route';
import type { Subject } from '../subject';
import { describeValue } from '../../model/describe';
import { wildcardDomainProblem } from '../../syntax/domain';
import { firstOverlap } from '../values/host-overlap';
import { HostSet } from '../values/host-set';
import { isIpAddress } from '../../syntax/ip-address';
import { autoSniProblem } from '../values/sni';

/** @see Istio, ValidateVirtualService */
export function* validateVirtualService(spec: Message<'VirtualServiceSpec'>, subject: Subject): Findings {
  const gateways = spec.texts('gateways').map(({ value }) => value);
  const hosts = spec.texts('hosts');
  const owner: RouteOwner = {
    hosts: new HostSet(hosts.map(({ value }) => value)),
    isDelegate: hosts.length === 0,
    isGatewayBound: gateways.length > 0 && !gateways.includes('mesh'),
    namesMesh: gateways.includes('mesh'),
  };
  if (owner.isDelegate) yield* validateDelegate(spec);
  yield* validateGatewayNames(spec);
  yield* validateHosts(spec, hosts, owner);
  const routes = [spec.messages('http'), spec.messages('tls'), spec.messages('tcp')] as const;
  const [http, tls, tcp] = routes;
  if (routes.every((list) => list.length === 0)) {
    const message = 'the VirtualService has no routes';
    yield finding('virtual-service-routes', spec.at('http'), message, 'Add http, tls or tcp');
  }
  for (const route of http) yield* validateHttpRoute(route, owner);
  for (const route of tls) yield* validateTlsRoute(route, owner);
  for (const route of tcp) yield* validateTcpRoute(route);
  yield* validateExportTo(spec, subject);
  yield* validateRouteOrder(http);
  yield* validateRouteOrder(tcp);
  yield* validateRouteOrder(tls);
}

function* validateDelegate(spec: Message<'VirtualServiceSpec'>): Findings {
  for (const field of (['gateways', 'tls', 'tcp'] as const).filter((each) => spec.has(each))) {
    const message = `a VirtualService without hosts is a delegate, which cannot have ${field}`;
    yield finding('virtual-service-delegate', spec.at(field), message, `Add hosts, or remove ${field}`);
  }
}

function* validateHosts(
  spec: Message<'VirtualServiceSpec'>,
  hosts: readonly Item<string>[],
  owner: RouteOwner,
): Findings {
  const hasSni = spec.messages('tls').some((route) => route.messages('match').some((match) => match.has('sniHosts')));
  let areValid = true;
  for (const { value, path } of hosts) {
    const isSni = owner.isGatewayBound && hasSni && value.startsWith('outbound_');
    const problem = isSni ? autoSniProblem(value) : wildcardDomainProblem(value);
    if (problem !== undefined && !isIpAddress(value)) {
      areValid = false;
      yield finding('virtual-service-host', path, problem, 'Write the name of a service, or a DNS name');
    } else if (value === '*' && !owner.isGatewayBound) {
      areValid = false;
      const message = 'host "*" is allowed only with gateways, but this VirtualService applies to the mesh';
      yield finding('virtual-service-mesh-host', path, message, 'List the hosts, or set gateways');
    }
  }
  if (areValid) yield* validateOverlap(hosts);
}

function* validateOverlap(hosts: readonly Item<string>[]): Findings {
  const overlap = firstOverlap(hosts.map(({ value }) => value));
  if (overlap === undefined) return;
  const [left, right] = overlap;
  const path: FieldPath = hosts[right]?.path ?? [];
  const message = `${describeValue(hosts[right]?.value)} and ${describeValue(hosts[left]?.value)} overlap`;
  yield finding('virtual-service-hosts-unique', path, message, 'Remove one of them');
}

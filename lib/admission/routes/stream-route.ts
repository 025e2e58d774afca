import { errorsOf, finding, type Findings } from '../finding';
import type { Item } from '../../messages/item';
import type { Message } from '../../messages/message';
import type { RouteOwner } from './route-owner';
import { validateRoute } from '../parts/destination';
import { validateGatewayNames } from '../parts/gateway-names';
import { validateLabels } from '../parts/labels';
import { validatePortNumber } from '../parts/port-number';
import { describeValue } from '../../model/describe';
import { wildcardDomainProblem } from '../../syntax/domain';
import { isIpOrCidr } from '../../syntax/cidr';
import { isIpAddress } from '../../syntax/ip-address';
import { autoSniProblem } from '../values/sni';

/** @see Istio, validateTLSRoute */
export function* validateTlsRoute(route: Message<'TlsRoute'>, owner: RouteOwner): Findings {
  const matches = route.messages('match');
  if (matches.length === 0) {
    yield finding('tls-route-match', route.at('match'), 'the TLS route has no match', 'Add a match with sniHosts');
  }
  for (const match of matches) {
    const hosts = match.texts('sniHosts');
    if (hosts.length === 0) {
      yield finding(
        'tls-route-match',
        match.at('sniHosts'),
        'the match has no sniHosts',
        'Add the hosts of the certificates',
      );
    }
    for (const host of hosts) yield* validateSniHost(host, owner);
    yield* validateStreamMatch(match);
    yield* validateGatewayNames(match);
  }
  yield* validateStreamDestinations(route);
}

/** @see Istio, validateTCPRoute */
export function* validateTcpRoute(route: Message<'TcpRoute'>): Findings {
  for (const match of route.messages('match')) {
    yield* validateStreamMatch(match);
    yield* errorsOf(validateGatewayNames(match));
  }
  yield* validateStreamDestinations(route);
}

function* validateSniHost({ value, path }: Item<string>, owner: RouteOwner): Findings {
  const isSni = value.startsWith('outbound_') && !owner.namesMesh;
  const problem = isSni ? autoSniProblem(value) : wildcardDomainProblem(value);
  if (problem !== undefined) {
    if (isIpAddress(value)) {
      yield finding(
        'tls-route-sni-address',
        path,
        `a client does not send an address as SNI, got ${describeValue(value)}`,
        'Write a DNS name',
      );
    } else {
      yield finding('tls-route-sni', path, problem, 'Write a DNS name');
    }
  } else if (!owner.hosts.covers(value)) {
    const message = `${describeValue(value)} is not covered by the hosts, got ${owner.hosts.description}`;
    yield finding('tls-route-sni-host', path, message, `Add ${value} to hosts`);
  }
}

function* validateStreamMatch(match: Message<'TcpMatch' | 'TlsMatch'>): Findings {
  for (const { value, path } of match.texts('destinationSubnets')) {
    if (isIpOrCidr(value)) continue;
    yield finding(
      'stream-match-subnet',
      path,
      `${describeValue(value)} is neither an IP address nor a CIDR range`,
      'Write an IP address, or a CIDR range such as 10.0.0.0/8',
    );
  }
  if (match.number('port') !== 0) yield* validatePortNumber(match.number('port'), match.at('port'));
  yield* validateLabels(match, 'sourceLabels');
}

function* validateStreamDestinations(route: Message<'TcpRoute' | 'TlsRoute'>): Findings {
  if (route.messages('route').length === 0) {
    yield finding('stream-route-action', route.at('route'), 'the route has no destination', 'Add route');
  }
  yield* validateRoute(route);
}

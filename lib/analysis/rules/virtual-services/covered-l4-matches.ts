import { isMessage, type Message } from '../../../messages/message';
import { hostCovers } from '../../../syntax/host-pattern';
import { textList } from '../../../snapshot/text-map';
import type { BoundVirtualService } from '../../../simulation/proxies/virtual-services';
import { labelOf, type CoveredMatch } from './covered-match';
import { coversPlace } from './match-place';

/** The matches of `tls` or `tcp` routes that never match a connection, because an earlier one takes them all. */
export function* coveredL4Matches(
  { resource, gateways }: BoundVirtualService,
  protocol: 'tls' | 'tcp',
): Generator<CoveredMatch, void, undefined> {
  const seen: { readonly match: Message<'TcpMatch' | 'TlsMatch'>; readonly earlier: string }[] = [];
  let catchAll: string | undefined;
  for (const rule of resource.spec.messages(protocol)) {
    const matches = rule.messages('match');
    const found: { readonly match: Message<'TcpMatch' | 'TlsMatch'> | undefined; readonly earlier: string }[] = [];
    for (const match of matches) {
      const places = [...gateways];
      const earlier =
        catchAll ?? seen.find((each) => coversConnections(each.match, match, resource.namespace, places))?.earlier;
      if (earlier === undefined) seen.push({ match, earlier: labelOf(rule) });
      else found.push({ match, earlier });
    }
    if (matches.length === 0 && catchAll !== undefined) found.push({ match: undefined, earlier: catchAll });
    if (matches.length === 0) catchAll ??= labelOf(rule);
    const isWholeRule = found.length === Math.max(matches.length, 1);
    for (const each of found) yield { virtualService: resource, rule, isWholeRule, ...each };
  }
}

/** Whether one match of a `tls` or `tcp` route takes every connection that another takes. */
function coversConnections(
  general: Message<'TcpMatch' | 'TlsMatch'>,
  special: Message<'TcpMatch' | 'TlsMatch'>,
  namespace: string,
  gateways: readonly string[],
): boolean {
  return (
    coversPlace(general, special, namespace, gateways) &&
    coversHosts(general, special) &&
    coversSubnets(general, special)
  );
}

/** Only TLS matches have names. */
function coversHosts(general: Message<'TcpMatch' | 'TlsMatch'>, special: Message<'TcpMatch' | 'TlsMatch'>): boolean {
  const [hosts, names] = [sniHosts(general), sniHosts(special)];
  const isCovered = (name: string) => hosts.some((host) => hostCovers(host, name));
  return hosts.length === 0 || (names.length > 0 && names.every(isCovered));
}

function coversSubnets(general: Message<'TcpMatch' | 'TlsMatch'>, special: Message<'TcpMatch' | 'TlsMatch'>): boolean {
  const subnets = new Set(textList(general, 'destinationSubnets'));
  const others = textList(special, 'destinationSubnets');
  return subnets.size === 0 || (others.length > 0 && others.every((subnet) => subnets.has(subnet)));
}

function sniHosts(match: Message<'TcpMatch' | 'TlsMatch'>): readonly string[] {
  return isMessage(match, 'TlsMatch') ? textList(match, 'sniHosts') : [];
}

import { Message } from '../admission/decode/message';
import { hostsOverlap } from '../snapshot/hosts';
import { matchesLabels } from '../snapshot/labels';
import { textList, textMap } from '../snapshot/text-map';
import { coversText } from './string-match-coverage';

/**
 * Whether every request that one match of a VirtualService takes is taken by another as well: each condition of the
 * general one follows from the special one.
 *
 * @param gateways of the VirtualService, for a match that does not name its own
 */
export function covers(general: Message, special: Message, gateways: readonly string[]): boolean {
  return (
    coversPlace(general, special, gateways) &&
    coversUri(general, special) &&
    (['scheme', 'method', 'authority'] as const).every((field) =>
      coversText(general.message(field), special.message(field)),
    ) &&
    coversValues(general, special, 'headers') &&
    coversValues(general, special, 'queryParams') &&
    excludesAll(general, special) &&
    coversHosts(general, special) &&
    coversSubnets(general, special)
  );
}

/** Where a request comes from and arrives at. */
function coversPlace(general: Message, special: Message, gateways: readonly string[]): boolean {
  const [port, namespace] = [general.number('port'), general.text('sourceNamespace')];
  const bound = (match: Message) => (match.has('gateways') ? textList(match, 'gateways') : gateways);
  const wide = new Set(bound(general));
  // Where a match names gateways, istiod does not ask who sends.
  const asksSender = !general.has('gateways');
  const saysSender = !special.has('gateways');
  const isFromAnywhere = namespace === '' && !general.has('sourceLabels');
  return (
    (port === 0 || port === special.number('port')) &&
    bound(special).every((gateway) => wide.has(gateway)) &&
    (!asksSender ||
      isFromAnywhere ||
      (saysSender &&
        (namespace === '' || namespace === special.text('sourceNamespace')) &&
        matchesLabels(textMap(general, 'sourceLabels'), textMap(special, 'sourceLabels'))))
  );
}

function coversUri(general: Message, special: Message): boolean {
  const fold = general.isTrue('ignoreUriCase');
  // A match that asks for the case misses some of what one that does not ask takes.
  if (general.has('uri') && !fold && special.isTrue('ignoreUriCase')) return false;
  return coversText(general.message('uri'), special.message('uri'), fold);
}

/** Headers or parameters: what the general match asks for, the special one asks for as well. */
function coversValues(general: Message, special: Message, field: string): boolean {
  const asked = new Map(special.entries(field).map(({ key, value }) => [key.toLowerCase(), value]));
  return general.entries(field).every(({ key, value }) => {
    const other = asked.get(key.toLowerCase());
    if (!(value instanceof Message) || !(other instanceof Message)) return false;
    // Without a value, to be there is enough.
    return value.isEmpty || coversText(value, other);
  });
}

/** What the general match shuts out, the special one shuts out as well. */
function excludesAll(general: Message, special: Message): boolean {
  const excluded = new Map(special.entries('withoutHeaders').map(({ key, value }) => [key.toLowerCase(), value]));
  return general.entries('withoutHeaders').every(({ key, value }) => {
    const other = excluded.get(key.toLowerCase());
    if (!(value instanceof Message) || !(other instanceof Message)) return false;
    return other.isEmpty || (!value.isEmpty && coversText(other, value));
  });
}

function coversHosts(general: Message, special: Message): boolean {
  const hosts = textList(general, 'sniHosts');
  const isCovered = (name: string) =>
    hosts.some(
      (host) => host === name || (host.startsWith('*') && hostsOverlap(host, name) && host.length <= name.length),
    );
  return hosts.length === 0 || textList(special, 'sniHosts').every(isCovered);
}

function coversSubnets(general: Message, special: Message): boolean {
  const subnets = new Set(textList(general, 'destinationSubnets'));
  const others = textList(special, 'destinationSubnets');
  return subnets.size === 0 || (others.length > 0 && others.every((subnet) => subnets.has(subnet)));
}

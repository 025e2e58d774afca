import type { Message } from '../../../messages/message';
import { resolveGateway } from '../../../simulation/proxies/virtual-services';
import { matchesLabels } from '../../../snapshot/labels';
import { textList, textMap } from '../../../snapshot/text-map';

/**
 * Whether one match of a `tls` or `tcp` route applies to every proxy and port that another applies to.
 *
 * @param namespace of the object that contains them
 * @param gateways of the object, for a match without gateways
 * @see Istio, matchTCP and matchTLS
 */
export function coversPlace(
  general: Message<'TcpMatch' | 'TlsMatch'>,
  special: Message<'TcpMatch' | 'TlsMatch'>,
  namespace: string,
  gateways: readonly string[],
): boolean {
  const gatewaysOf = (match: Message<'TcpMatch' | 'TlsMatch'>) =>
    match.has('gateways') ? textList(match, 'gateways').map((each) => resolveGateway(each, namespace)) : gateways;
  const wide = new Set(gatewaysOf(general));
  const port = general.number('port');
  const sourceNamespace = general.text('sourceNamespace');
  return (
    (port === 0 || port === special.number('port')) &&
    gatewaysOf(special).every((gateway) => wide.has(gateway)) &&
    (sourceNamespace === '' || sourceNamespace === special.text('sourceNamespace')) &&
    matchesLabels(textMap(general, 'sourceLabels'), textMap(special, 'sourceLabels'))
  );
}

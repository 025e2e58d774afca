import type { Message } from '../../admission/decode/message';
import { matchesLabels } from '../../snapshot/labels';
import { textList, textMap } from '../../snapshot/text-map';
import type { Route } from '../translate/routes';
import { MESH } from '../translate/virtual-services';

const FIELDS = ['port', 'gateways', 'sourceLabels', 'sourceNamespace'];

/**
 * Whether every proxy and port that has the later route of a VirtualService has the earlier one, too. A yes is certain.
 */
export function coversScope(earlier: Route, later: Route): boolean {
  const isOneNamespace = earlier.source.namespace === later.source.namespace;
  return earlier.conditions.every(
    (wanted) =>
      !FIELDS.some((field) => wanted.has(field)) ||
      later.conditions.some((given) => isScopeImplied(wanted, given, isOneNamespace)),
  );
}

function isScopeImplied(wanted: Message, given: Message, isOneNamespace: boolean): boolean {
  const port = wanted.number('port');
  if (port !== 0 && port !== given.number('port')) return false;
  const [gateways, ofGiven] = [textList(wanted, 'gateways'), textList(given, 'gateways')];
  if (gateways.length > 0) {
    // A short name means a gateway in the namespace of who writes it.
    const isSame = (name: string) => gateways.includes(name) && (isOneNamespace || name === MESH || name.includes('/'));
    return ofGiven.length > 0 && ofGiven.every(isSame);
  }
  const labels = textMap(wanted, 'sourceLabels');
  const namespace = wanted.text('sourceNamespace');
  if (labels.size === 0 && namespace === '') return true;
  // A match with gateways is not asked for its source.
  if (ofGiven.length > 0) return false;
  const isNamespace = namespace === '' || namespace === given.text('sourceNamespace');
  return isNamespace && matchesLabels(labels, textMap(given, 'sourceLabels'));
}

import type { Message } from '../../messages/message';
import { matchesLabels } from '../../snapshot/labels';
import { textList, textMap } from '../../snapshot/text-map';
import type { Route } from '../proxies/routes';
import { resolveGateway } from '../proxies/virtual-services';

const FIELDS = ['port', 'gateways', 'sourceLabels', 'sourceNamespace'] as const;

/**
 * Whether every proxy and port with the later route of a VirtualService also has the earlier one. True is certain;
 * false may mean unknown.
 *
 * @param bound gateways of the VirtualService: `namespace/name`, or `mesh`
 */
export function coversScope(earlier: Route, later: Route, bound: ReadonlySet<string>): boolean {
  const given = later.conditions.length === 0 ? [undefined] : later.conditions;
  const gatewaysOf = (match: Message<'HttpMatch'> | undefined, { source }: Route) =>
    match?.has('gateways') === true
      ? textList(match, 'gateways').map((name) => resolveGateway(name, source.namespace))
      : undefined;
  return earlier.conditions.every(
    (wanted) =>
      !FIELDS.some((field) => wanted.has(field)) ||
      given.some((match) =>
        isScopeImplied(wanted, match, gatewaysOf(wanted, earlier), gatewaysOf(match, later), bound),
      ),
  );
}

function isScopeImplied(
  wanted: Message<'HttpMatch'>,
  given: Message<'HttpMatch'> | undefined,
  gateways: readonly string[] | undefined,
  ofGiven: readonly string[] | undefined,
  bound: ReadonlySet<string>,
): boolean {
  const port = wanted.number('port');
  if (port !== 0 && port !== given?.number('port')) return false;
  // A VirtualService adds no routes to a gateway that it is not bound to, whatever its matches name.
  if (gateways !== undefined) {
    return (ofGiven ?? [...bound]).every((name) => gateways.includes(name) || !bound.has(name));
  }
  const labels = textMap(wanted, 'sourceLabels');
  const namespace = wanted.text('sourceNamespace');
  if (labels.size === 0 && namespace === '') return true;
  // The source of a match with gateways is ignored.
  if (ofGiven !== undefined) return false;
  const isNamespace = namespace === '' || namespace === (given?.text('sourceNamespace') ?? '');
  return isNamespace && matchesLabels(labels, textMap(given, 'sourceLabels'));
}

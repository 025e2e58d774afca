import type { MeshHost } from '../../../mesh/mesh-hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { textList } from '../../../snapshot/text-map';

/** A DestinationRule with the hosts that it applies to. */
export interface RuleEntries {
  readonly rule: IstioResource<'DestinationRule'>;
  readonly entries: readonly MeshHost[];
}

/** All DestinationRules with their hosts. A wildcard that is not itself a host applies to the hosts that it covers. */
export function destinationRuleEntries(mesh: MeshView): readonly RuleEntries[] {
  return mesh.once('destination rule entries', () =>
    mesh.configs('DestinationRule').map((rule) => {
      const entry = entryNamedBy(mesh, rule);
      return { rule, entries: entry === undefined ? coveredEntries(mesh, rule.spec.text('host')) : [entry] };
    }),
  );
}

/** The host in the registry that a DestinationRule names. */
export function entryNamedBy(
  mesh: MeshView,
  { spec, namespace }: IstioResource<'DestinationRule'>,
): MeshHost | undefined {
  return mesh.registry.find(spec.text('host'), { namespace, exportTo: textList(spec, 'exportTo') });
}

/** The hosts that a wildcard covers. One is enough to know that the DestinationRule applies to a host. */
function coveredEntries(mesh: MeshView, host: string): readonly MeshHost[] {
  if (!host.startsWith('*')) return [];
  for (const entry of mesh.registry.overlapping(host)) return [entry];
  return [];
}

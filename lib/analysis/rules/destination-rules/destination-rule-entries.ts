import type { MeshHost } from '../../../mesh/mesh-hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { textList } from '../../../snapshot/text-map';

/** A DestinationRule with the hosts that it is for. */
export interface RuleEntries {
  readonly rule: IstioResource<'DestinationRule'>;
  readonly entries: readonly MeshHost[];
}

/** All DestinationRules with their hosts; a wildcard that is no host itself is for the hosts that it covers. */
export function destinationRuleEntries(mesh: MeshView): readonly RuleEntries[] {
  return mesh.once('destination rule entries', () =>
    mesh.configs('DestinationRule').map((rule) => {
      const entry = entryNamedBy(mesh, rule);
      return { rule, entries: entry === undefined ? coveredEntries(mesh, rule.spec.text('host')) : [entry] };
    }),
  );
}

/** The host that a DestinationRule names, as the registry has it. */
export function entryNamedBy(
  mesh: MeshView,
  { spec, namespace }: IstioResource<'DestinationRule'>,
): MeshHost | undefined {
  return mesh.registry.find(spec.text('host'), { namespace, exportTo: textList(spec, 'exportTo') });
}

/** The hosts that a wildcard covers; one is enough to know that the rule is for something. */
function coveredEntries(mesh: MeshView, host: string): readonly MeshHost[] {
  if (!host.startsWith('*')) return [];
  for (const entry of mesh.registry.overlapping(host)) return [entry];
  return [];
}

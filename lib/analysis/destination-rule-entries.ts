import type { RegistryEntry } from '../snapshot/host-registry';
import { qualifyHost } from '../snapshot/hosts';
import type { MeshView } from '../snapshot/mesh-view';
import type { IstioResource } from '../snapshot/resource';
import { SuffixIndex } from '../snapshot/suffix-index';
import { textList } from '../snapshot/text-map';

/** A DestinationRule with the hosts that it is for. */
export interface RuleEntries {
  readonly rule: IstioResource;
  readonly entries: readonly RegistryEntry[];
}

/**
 * All DestinationRules with their hosts. Istio's analyzers know one host a rule; in precise reading `reviews.prod` and a
 * wildcard are for the hosts that istiod finds for them as well.
 */
export function destinationRuleEntries(mesh: MeshView): readonly RuleEntries[] {
  return mesh.once('destination rule entries', () =>
    mesh.configs('DestinationRule').map((rule) => {
      const { spec, namespace } = rule;
      const host = spec.text('host');
      const viewer = { namespace, exportTo: textList(spec, 'exportTo') };
      const entry = mesh.registry.find(host, viewer);
      if (entry !== undefined) return { rule, entries: [entry] };
      return { rule, entries: mesh.isPrecise ? coveredEntries(mesh, host, namespace) : [] };
    }),
  );
}

function coveredEntries(mesh: MeshView, host: string, namespace: string): readonly RegistryEntry[] {
  const all = mesh.once('registry by suffix', () => {
    const index = new SuffixIndex<RegistryEntry>();
    for (const entry of mesh.registry.entries()) index.add(entry.host, entry);
    return index;
  });
  if (host.startsWith('*')) {
    // One that it covers is enough to know that the rule is for something.
    for (const entry of all.overlapping(host)) return [entry];
    return [];
  }
  // Kubernetes' DNS has these short forms, and istiod takes them for the Service as well.
  const suffix = ['.svc.cluster.local', '.cluster.local'].find((each) =>
    mesh.registry.find(`${host}${each}`, { namespace, exportTo: [] }),
  );
  const entry = suffix === undefined ? undefined : mesh.registry.find(`${host}${suffix}`, { namespace, exportTo: [] });
  return entry === undefined || !host.includes('.') || qualifyHost(host, namespace) !== host ? [] : [entry];
}

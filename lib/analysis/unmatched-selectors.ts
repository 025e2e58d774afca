import { formatSelector } from '../snapshot/labels';
import type { IstioResource } from '../snapshot/resource';
import type { MeshView } from '../mesh/mesh-view';
import { hasNoWorkloads } from './foreign-namespaces';
import { infoIfUnproven } from './info-if-unproven';
import { knownCount } from './known-count';
import { nearMiss } from './near-miss';
import type { Findings } from './rule';
import { workloadSelectorOf, workloadSelectorPath, type SelectingKind } from './workload-selectors';

/**
 * Objects of a kind whose selectors match no workload of their namespace.
 *
 * @param counts which objects are checked
 */
export function* unmatchedSelectors<Kind extends SelectingKind>(
  mesh: MeshView,
  kind: Kind,
  counts: (config: IstioResource<Kind>) => boolean = () => true,
): Findings {
  for (const config of mesh.configs(kind).filter(counts)) {
    const selector = workloadSelectorOf(config, kind);
    if (selector.size === 0) continue;
    const workloads = mesh.workloadsIn(config.namespace);
    if (workloads.first(selector) !== undefined) continue;
    const miss = nearMiss(mesh, config.namespace, selector);
    const reason = miss === undefined ? `; ${knownCount(workloads.size, 'workload')}` : `, ${miss.message}`;
    yield {
      manifest: config.manifest,
      path: workloadSelectorPath(kind),
      message: `no workload in namespace "${config.namespace}" has ${formatSelector(selector)}${reason}`,
      fix: miss?.fix ?? 'Write labels of a Pod of this namespace',
      ...infoIfUnproven(hasNoWorkloads(mesh, config.namespace)),
    };
  }
}

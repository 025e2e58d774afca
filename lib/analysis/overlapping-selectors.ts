import type { MeshView } from '../mesh/mesh-view';
import type { IstioResource } from '../snapshot/resource';
import type { Workload } from '../snapshot/workloads';
import type { Findings } from './rule';
import { workloadSelectorOf, workloadSelectorPath, type SelectingKind } from './workload-selectors';

/** Objects whose selectors match the same workload, of a kind that allows only one for each workload. */
export function* overlappingSelectors(
  mesh: MeshView,
  kind: SelectingKind,
  counts: (workload: Workload) => boolean,
): Findings {
  const byWorkload = new Map<Workload, IstioResource[]>();
  for (const config of mesh.configs(kind)) {
    const selector = workloadSelectorOf(config, kind);
    if (selector.size === 0) continue;
    for (const workload of mesh.workloadsIn(config.namespace).matching(selector)) {
      const configs = byWorkload.get(workload);
      if (configs === undefined) byWorkload.set(workload, [config]);
      else configs.push(config);
    }
  }
  // One finding for each object, however many workloads it shares.
  const reported = new Set<IstioResource>();
  for (const [workload, configs] of byWorkload) {
    if (configs.length < 2 || !counts(workload)) continue;
    for (const config of configs) {
      if (reported.has(config)) continue;
      reported.add(config);
      const others = configs.filter((each) => each !== config).slice(0, 5);
      yield {
        manifest: config.manifest,
        path: workloadSelectorPath(kind),
        message: `${workload.kind} "${workload.name}" is also selected by ${others.map(({ name }) => name).join(', ')}`,
        fix: 'Choose labels so that only one of them selects each workload, or merge them',
        related: others.map(({ manifest }) => manifest),
      };
    }
  }
}

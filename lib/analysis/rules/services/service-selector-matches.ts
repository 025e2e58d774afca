import { textMap } from '../../../snapshot/text-map';
import { formatSelector, matchesLabels } from '../../../snapshot/labels';
import { groupBy } from '../../../snapshot/group-by';
import type { MeshView } from '../../../mesh/mesh-view';
import { workloadKinds } from '../../../snapshot/workloads';
import { nearMiss } from '../../near-miss';
import type { Rule } from '../../rule';

export const serviceSelectorMatches: Rule = {
  name: 'service-selector-matches',
  severity: 'info',
  summary: 'A Service selects no workload of its namespace.',

  *check(mesh) {
    const machines = machinesByNamespace(mesh);
    // A workload that istiod runs for a Gateway proves nothing about other workloads of the namespace.
    const populated = groupBy(
      workloadKinds.flatMap((kind) => mesh.workloadsOf(kind)),
      ({ namespace }) => namespace,
    );
    for (const service of mesh.ownServices) {
      const { manifest, namespace, selector, type } = service;
      if (selector.size === 0 || type === 'ExternalName') continue;
      const count = populated.get(namespace)?.length ?? 0;
      if (count === 0 || mesh.workloadsIn(namespace).first(selector) !== undefined) continue;
      if (machines.get(namespace)?.some(({ labels }) => matchesLabels(selector, labels)) === true) continue;
      const miss = nearMiss(mesh, namespace, selector);
      yield {
        manifest,
        path: ['spec', 'selector', ...(miss?.key === undefined ? [] : [miss.key])],
        message: `none of the ${String(count)} workloads of namespace "${namespace}" has ${formatSelector(selector)}${miss === undefined ? '' : `, ${miss.message}`}`,
        fix: miss?.fix ?? 'Write the labels of its Pods, or remove the Service',
        ...(miss?.workload !== undefined && { related: [miss.workload.manifest] }),
      };
    }
  },
};

/** Machines outside the cluster that can be endpoints of a Service. */
function machinesByNamespace(mesh: MeshView) {
  const machines = [
    ...mesh.configs('WorkloadEntry').map(({ namespace, spec }) => ({ namespace, labels: textMap(spec, 'labels') })),
    ...mesh
      .configs('WorkloadGroup')
      .map(({ namespace, spec }) => ({ namespace, labels: textMap(spec.message('metadata'), 'labels') })),
  ];
  return groupBy(machines, ({ namespace }) => namespace);
}

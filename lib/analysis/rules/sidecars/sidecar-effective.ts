import { groupBy } from '../../../snapshot/group-by';
import { LabelIndex } from '../../../snapshot/label-index';
import { isAmbientNamespace } from '../../../mesh/mesh-membership';
import type { MeshView } from '../../../mesh/mesh-view';
import type { Workload } from '../../../snapshot/workloads';
import type { Rule } from '../../rule';
import { workloadSelectorOf } from '../../workload-selectors';

export const sidecarEffective: Rule = {
  name: 'sidecar-effective',
  code: 'IST0167',
  severity: 'warning',
  summary: 'A Sidecar is for workloads of the ambient mesh.',

  *check(mesh) {
    const ambient = ambientWorkloads(mesh);
    for (const sidecar of mesh.configs('Sidecar')) {
      const selector = workloadSelectorOf(sidecar, 'Sidecar');
      const namespace = mesh.namespaces.get(sidecar.namespace);
      if (selector.size === 0) {
        if (namespace === undefined || !isAmbientNamespace(namespace.labels)) continue;
        yield {
          manifest: sidecar.manifest,
          path: ['spec'],
          message: `namespace "${sidecar.namespace}" is in the ambient mesh, which does not use Sidecars`,
          fix: 'Remove it',
          related: [namespace.manifest],
        };
        continue;
      }
      const workload = ambient.get(sidecar.namespace)?.first(selector);
      if (workload === undefined) continue;
      yield {
        manifest: sidecar.manifest,
        path: ['spec', 'workloadSelector', 'labels'],
        message: `${workload.kind} "${workload.name}" is in the ambient mesh, which does not use Sidecars`,
        fix: 'Remove it, or select workloads with a sidecar',
        related: [workload.manifest],
      };
    }
  },
};

function ambientWorkloads(mesh: MeshView): ReadonlyMap<string, LabelIndex<Workload>> {
  const workloads = mesh.workloads.filter((workload) => mesh.isAmbient(workload));
  const groups = [...groupBy(workloads, ({ namespace }) => namespace)];
  return new Map(groups.map(([namespace, list]) => [namespace, new LabelIndex(list, ({ podLabels }) => podLabels)]));
}

import { groupBy } from '../../../snapshot/group-by';
import { LabelIndex } from '../../../snapshot/label-index';
import { formatSelector } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import { hasNoWorkloads } from '../../foreign-namespaces';
import { infoIfUnproven } from '../../info-if-unproven';
import { knownCount } from '../../known-count';
import type { Rule } from '../../rule';
import { hasTargetRefs } from '../../../mesh/target-refs';

export const authorizationPolicySelectorMatches: Rule = {
  name: 'authorization-policy-selector-matches',
  code: 'IST0127',
  alsoCodes: ['KIA0004'],
  severity: 'warning',
  summary: 'An AuthorizationPolicy applies to no workload of the mesh.',

  *check(mesh) {
    const { all, byNamespace } = meshWorkloads(mesh);
    const { rootNamespace } = mesh.meshConfig;
    for (const policy of mesh.configs('AuthorizationPolicy')) {
      const { spec, namespace, manifest } = policy;
      const isRoot = namespace === rootNamespace;
      if (isRoot && !spec.has('selector')) continue;
      if (hasTargetRefs(policy)) continue;
      const selector = textMap(spec.message('selector'), 'matchLabels');
      const workloads = isRoot ? all : byNamespace.get(namespace);
      if (workloads?.first(selector) !== undefined) continue;
      const where = isRoot ? 'of the mesh' : `in namespace "${namespace}" and in the mesh`;
      yield {
        manifest,
        path: spec.has('selector') ? ['spec', 'selector'] : ['spec'],
        message: `no workload ${where} has ${formatSelector(selector) || 'any labels'}; ${knownCount(workloads?.size ?? 0, 'workload')}`,
        fix: 'Write the labels of its workloads, and make sure that they are in the mesh',
        ...infoIfUnproven(isRoot ? mesh.ownWorkloads.length === 0 : hasNoWorkloads(mesh, namespace)),
      };
    }
  },
};

function meshWorkloads(mesh: MeshView) {
  const members = mesh.workloads.filter((workload) => mesh.isInMesh(workload) || mesh.isAmbient(workload));
  const index = (workloads: readonly Workload[]) => new LabelIndex(workloads, ({ podLabels }) => podLabels);
  const groups = [...groupBy(members, ({ namespace }) => namespace)];
  return {
    all: index(members),
    byNamespace: new Map(groups.map(([namespace, workloads]) => [namespace, index(workloads)])),
  };
}

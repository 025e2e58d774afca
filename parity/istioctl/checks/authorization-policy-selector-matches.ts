import { matchesLabels } from '../../../lib/snapshot/labels';
import { textMap } from '../../../lib/snapshot/text-map';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl treats a policy with targetRefs as one for the whole namespace. */
export const authorizationPolicySelectorMatches: IstioctlCheck = {
  rule: 'authorization-policy-selector-matches',

  *check(mesh) {
    const members = mesh.workloads.filter((workload) => mesh.isInMesh(workload) || mesh.isAmbient(workload));
    for (const { spec, namespace, manifest } of mesh.configs('AuthorizationPolicy')) {
      const isRoot = namespace === mesh.meshConfig.rootNamespace;
      if (isRoot && !spec.has('selector')) continue;
      const selector = textMap(spec.message('selector'), 'matchLabels');
      const isSelected = members.some(
        (workload) => (isRoot || workload.namespace === namespace) && matchesLabels(selector, workload.podLabels),
      );
      if (!isSelected) yield { manifest, path: spec.has('selector') ? ['spec', 'selector'] : ['spec'] };
    }
  },
};

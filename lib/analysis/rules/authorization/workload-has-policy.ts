import { groupBy } from '../../../snapshot/group-by';
import { matchesLabels } from '../../../snapshot/labels';
import { textMap } from '../../../snapshot/text-map';
import type { Rule } from '../../rule';
import { hasTargetRefs } from '../../../mesh/target-refs';

export const workloadHasPolicy: Rule = {
  name: 'workload-has-policy',
  code: 'KIA1301',
  severity: 'info',
  summary: 'No AuthorizationPolicy applies to a workload.',
  isOptional: true,

  *check(mesh) {
    const policies = mesh.configs('AuthorizationPolicy').filter((policy) => !hasTargetRefs(policy));
    const byNamespace = groupBy(policies, ({ namespace }) => namespace);
    const ofMesh = byNamespace.get(mesh.meshConfig.rootNamespace) ?? [];
    for (const workload of mesh.ownWorkloads) {
      const { namespace, podLabels, manifest } = workload;
      if (!mesh.isInMesh(workload) && !mesh.isAmbient(workload)) continue;
      const selects = [...(byNamespace.get(namespace) ?? []), ...ofMesh].some(({ spec }) =>
        matchesLabels(textMap(spec.message('selector'), 'matchLabels'), podLabels),
      );
      if (selects) continue;
      yield {
        manifest,
        path: [],
        message: `no AuthorizationPolicy of namespace "${namespace}" or of the root namespace selects it`,
        fix: 'Add an AuthorizationPolicy that sets who may call it',
      };
    }
  },
};

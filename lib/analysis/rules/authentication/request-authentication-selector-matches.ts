import type { IstioResource } from '../../../snapshot/resource';
import { formatSelector } from '../../../snapshot/labels';
import { infoIfUnproven } from '../../info-if-unproven';
import { knownCount } from '../../known-count';
import type { Rule } from '../../rule';
import { hasTargetRefs } from '../../../mesh/target-refs';
import { unmatchedSelectors } from '../../unmatched-selectors';
import { workloadSelectorOf, workloadSelectorPath } from '../../workload-selectors';

export const requestAuthenticationSelectorMatches: Rule = {
  name: 'request-authentication-selector-matches',
  code: 'KIA0004',
  severity: 'warning',
  summary: 'The selector of a RequestAuthentication matches no workload.',

  *check(mesh) {
    const { rootNamespace } = mesh.meshConfig;
    const counts = (isRoot: boolean) => (policy: IstioResource<'RequestAuthentication'>) =>
      !hasTargetRefs(policy) && (policy.namespace === rootNamespace) === isRoot;
    yield* unmatchedSelectors(mesh, 'RequestAuthentication', counts(false));
    for (const policy of mesh.configs('RequestAuthentication').filter(counts(true))) {
      const selector = workloadSelectorOf(policy, 'RequestAuthentication');
      if (selector.size === 0 || mesh.workloadIndex.first(selector) !== undefined) continue;
      yield {
        manifest: policy.manifest,
        path: workloadSelectorPath('RequestAuthentication'),
        message: `no workload of the mesh has ${formatSelector(selector)}; ${knownCount(mesh.workloads.length, 'workload')}`,
        fix: 'Write labels of a Pod of the mesh',
        ...infoIfUnproven(mesh.ownWorkloads.length === 0),
      };
    }
  },
};

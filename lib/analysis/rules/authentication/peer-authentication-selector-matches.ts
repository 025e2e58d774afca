import { formatSelector } from '../../../snapshot/labels';
import type { Rule } from '../../rule';
import { unmatchedSelectors } from '../../unmatched-selectors';
import { workloadSelectorOf, workloadSelectorPath } from '../../workload-selectors';

export const peerAuthenticationSelectorMatches: Rule = {
  name: 'peer-authentication-selector-matches',
  code: 'KIA0004',
  severity: 'warning',
  summary: 'The selector of a PeerAuthentication matches no workload.',

  *check(mesh) {
    const { rootNamespace } = mesh.meshConfig;
    yield* unmatchedSelectors(mesh, 'PeerAuthentication', ({ namespace }) => namespace !== rootNamespace);
    for (const policy of mesh.configs('PeerAuthentication')) {
      const selector = workloadSelectorOf(policy, 'PeerAuthentication');
      if (policy.namespace !== rootNamespace || selector.size === 0) continue;
      yield {
        manifest: policy.manifest,
        path: workloadSelectorPath('PeerAuthentication'),
        message: `in the root namespace "${rootNamespace}" Istio ignores a PeerAuthentication with a selector, got ${formatSelector(selector)}`,
        fix: 'Move it to the namespace of the workloads, or remove the selector to make it the default of the mesh',
      };
    }
  },
};

import type { Rule } from '../../rule';
import { undecidedNamespaces } from './undecided-namespaces';

export const namespaceInjectionDefault: Rule = {
  name: 'namespace-injection-default',
  code: 'IST0148',
  severity: 'info',
  summary: 'A Namespace gets sidecars because the injector injects everywhere by default.',

  *check(mesh) {
    for (const { manifest, name } of undecidedNamespaces(mesh, true)) {
      yield {
        manifest,
        path: ['metadata', 'labels'],
        message: `workloads in namespace "${name}" get sidecars by default`,
        fix: 'Add the label istio-injection: enabled, or istio-injection: disabled to keep them out of the mesh',
      };
    }
  },
};

import type { Rule } from '../../rule';
import { undecidedNamespaces } from './undecided-namespaces';

export const namespaceInjectionLabelSet: Rule = {
  name: 'namespace-injection-label-set',
  aliases: ['namespace-injection-said'],
  code: 'IST0102',
  severity: 'info',
  summary: 'A Namespace has no label that decides whether its workloads are in the mesh.',

  *check(mesh) {
    for (const { manifest, name } of undecidedNamespaces(mesh, false)) {
      yield {
        manifest,
        path: ['metadata', 'labels'],
        message: `workloads in namespace "${name}" get no sidecar`,
        fix: 'Add the label istio-injection: enabled, or istio-injection: disabled if this is intended',
      };
    }
  },
};

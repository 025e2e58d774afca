import { delegations } from './delegations';
import type { Rule } from '../../rule';

export const virtualServiceDelegateUsed: Rule = {
  name: 'virtual-service-delegate-used',
  severity: 'info',
  summary: 'A VirtualService without hosts is not used as a delegate.',

  *check(mesh) {
    const used = new Set(delegations(mesh).map(({ target }) => target));
    const roots = mesh.configs('VirtualService').filter(({ spec }) => spec.has('hosts')).length;
    // If no VirtualService delegates, those that do may exist outside the objects.
    if (roots === 0) return;
    for (const virtualService of mesh.configs('VirtualService')) {
      const { spec, manifest, namespace, name } = virtualService;
      if (spec.has('hosts') || used.has(virtualService)) continue;
      yield {
        manifest,
        path: spec.path,
        message: `it has no hosts, and none of the ${String(roots)} VirtualServices with hosts delegates to ${namespace}/${name}`,
        fix: 'Add hosts, or name it as the delegate of a route',
      };
    }
  },
};

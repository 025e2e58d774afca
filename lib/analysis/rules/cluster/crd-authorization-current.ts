import { textAt } from '../../../model/plain';
import type { Rule } from '../../rule';

const KINDS = ['ClusterRbacConfig', 'RbacConfig', 'ServiceRole', 'ServiceRoleBinding'];

export const crdAuthorizationCurrent: Rule = {
  name: 'crd-authorization-current',
  code: 'IST0002',
  severity: 'warning',
  summary: 'A CRD defines a kind that Istio no longer reads.',

  *check(mesh) {
    for (const { manifest } of mesh.objects('CustomResourceDefinition')) {
      const kind = textAt(manifest, 'spec', 'names', 'kind');
      if (textAt(manifest, 'spec', 'group') !== 'rbac.istio.io' || !KINDS.includes(kind)) continue;
      yield {
        manifest,
        path: ['spec', 'names', 'kind'],
        message: `Istio no longer reads kind ${kind}`,
        fix: 'Remove the CRD, and use AuthorizationPolicy',
      };
    }
  },
};

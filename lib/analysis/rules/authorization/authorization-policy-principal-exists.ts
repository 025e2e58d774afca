import { NameIndex } from '../../../snapshot/name-index';
import { isForeignNamespace } from '../../foreign-namespaces';
import { infoIfUnproven } from '../../info-if-unproven';
import {
  isMatchedPrincipal,
  isOwnTrustDomain,
  namedPrincipals,
  partsOfPrincipal,
  serviceAccounts,
} from '../../known-principals';
import type { Rule } from '../../rule';

export const authorizationPolicyPrincipalExists: Rule = {
  name: 'authorization-policy-principal-exists',
  code: 'KIA0106',
  severity: 'warning',
  summary: 'An AuthorizationPolicy names a service account that no workload uses.',

  *check(mesh) {
    const accounts = serviceAccounts(mesh);
    for (const policy of mesh.configs('AuthorizationPolicy')) {
      for (const { value, path } of namedPrincipals(policy)) {
        const named = partsOfPrincipal(value);
        if (named === undefined ? isMatchedPrincipal(mesh, value) : !isOwnTrustDomain(mesh, named.trustDomain))
          continue;
        const namespace = named?.namespace ?? /\/ns\/([^/*]+)\//.exec(value)?.[1] ?? '';
        const known = accounts.get(namespace);
        if (named !== undefined && known?.has(named.account) === true) continue;
        const isForeign = known === undefined && isForeignNamespace(mesh, namespace);
        // The service accounts of Istio's own installation are rarely among the objects.
        if (isForeign && ['istio-system', mesh.meshConfig.rootNamespace].includes(namespace)) continue;
        const nearest = new NameIndex(known ?? []).nearest(named?.account ?? '');
        yield {
          manifest: policy.manifest,
          path,
          message: `no workload has the principal "${value}"${describeKnown(namespace, known)}`,
          fix:
            named === undefined || nearest === undefined
              ? 'Write <trust domain>/ns/<namespace>/sa/<service account> of a workload'
              : `Write ${named.trustDomain}/ns/${named.namespace}/sa/${nearest}`,
          ...infoIfUnproven(isForeign || accounts.size === 0),
        };
      }
    }
  },
};

function describeKnown(namespace: string, known: ReadonlySet<string> | undefined): string {
  if (known !== undefined) return `, got ${[...known].slice(0, 5).join(', ')}`;
  return namespace === '' ? ' in any namespace' : `; no service account of namespace "${namespace}" is known`;
}

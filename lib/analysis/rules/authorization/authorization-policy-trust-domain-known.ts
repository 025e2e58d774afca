import { trustDomainsOf } from '../../../mesh/trust-domains';
import { infoIfUnproven } from '../../info-if-unproven';
import { isOwnTrustDomain, namedPrincipals, partsOfPrincipal } from '../../known-principals';
import type { Rule } from '../../rule';

export const authorizationPolicyTrustDomainKnown: Rule = {
  name: 'authorization-policy-trust-domain-known',
  code: 'KIA0108',
  severity: 'warning',
  summary: 'An AuthorizationPolicy names a principal of a trust domain that is not part of this mesh.',

  *check(mesh) {
    for (const policy of mesh.configs('AuthorizationPolicy')) {
      for (const { value, path } of namedPrincipals(policy)) {
        const named = partsOfPrincipal(value);
        if (named === undefined || isOwnTrustDomain(mesh, named.trustDomain)) continue;
        const own = trustDomainsOf(mesh.settings.mesh);
        yield {
          manifest: policy.manifest,
          path,
          message: `"${named.trustDomain}" is not a trust domain of this mesh, got ${own.join(', ')}`,
          fix: `Write cluster.local/ns/${named.namespace}/sa/${named.account}, or add the domain to trustDomainAliases`,
          ...infoIfUnproven(mesh.settings.mesh === undefined),
        };
      }
    }
  },
};

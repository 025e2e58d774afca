import type { Diagnostic } from '../model/diagnostic';
import type { MeshView } from '../mesh/mesh-view';
import { authorizationPolicyPrincipalLocal } from './cluster-rules';
import { hasPrincipal, namedPrincipals } from './known-principals';
import { authorizationPolicyPrincipalExists } from './rules/authorization/authorization-policy-principal-exists';

/**
 * Replaces KIA0106 by KIA0107 among the findings of one cluster where another cluster of the mesh has the principal.
 *
 * @param others the other clusters by their names
 */
export function replaceForeignPrincipals(
  found: readonly Diagnostic[],
  own: MeshView,
  others: ReadonlyMap<string, MeshView>,
): readonly Diagnostic[] {
  return found.map((diagnostic) => {
    const { rule, manifest, path } = diagnostic;
    if (rule !== authorizationPolicyPrincipalExists.name) return diagnostic;
    const policy = own.configs('AuthorizationPolicy').find((each) => each.manifest === manifest);
    const place = JSON.stringify(path);
    const named = policy && [...namedPrincipals(policy)].find((each) => JSON.stringify(each.path) === place);
    if (named === undefined) return diagnostic;
    const having = [...others].filter(([, mesh]) => hasPrincipal(mesh, named.value)).map(([name]) => name);
    if (having.length === 0) return diagnostic;
    const { name, code, severity } = authorizationPolicyPrincipalLocal;
    const where = `${having.length === 1 ? 'cluster' : 'clusters'} ${having.join(', ')}`;
    return {
      rule: name,
      code,
      severity,
      manifest,
      path,
      message: `no workload of this cluster has the principal "${named.value}", but a workload of ${where} has it`,
      fix: 'Acknowledge the finding if callers from the other cluster are meant',
    };
  });
}

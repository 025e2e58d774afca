import { formatSelector, matchesLabels, type Labels } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import { gatewayReferences } from './gateway-references';
import type { Rule } from '../../rule';
import { hasTargetRefs } from '../../../mesh/target-refs';
import type { FieldPath } from '../../../model/field-path';
import { isClaimKey } from '../../../mesh/claim-keys';

export const virtualServiceClaimsAuthenticated: Rule = {
  name: 'virtual-service-claims-authenticated',
  code: 'IST0149',
  severity: 'error',
  summary: 'A route matches a claim of a token that nobody verifies.',

  *check(mesh) {
    for (const virtualService of mesh.configs('VirtualService')) {
      const claim = firstClaim(virtualService);
      if (claim === undefined) continue;
      for (const { gateway } of gatewayReferences(mesh, virtualService)) {
        if (gateway === undefined) continue;
        const selector = textMap(gateway.spec, 'selector');
        for (const workload of mesh.workloadIndex.matching(selector)) {
          if (isAuthenticated(mesh, workload)) continue;
          yield {
            manifest: virtualService.manifest,
            path: claim.path,
            message: `no RequestAuthentication verifies "${claim.key}" at ${workload.kind} ${formatResourceName(workload)} of Gateway ${formatResourceName(gateway)}`,
            fix: `Add a RequestAuthentication in namespace ${workload.namespace} for ${formatSelector(selector)}`,
            related: [gateway.manifest],
          };
          break;
        }
      }
    }
  },
};

export function firstClaim({
  spec,
}: IstioResource<'VirtualService'>): { readonly key: string; readonly path: FieldPath } | undefined {
  return spec
    .messages('http')
    .flatMap((rule) => rule.messages('match'))
    .flatMap((match) => [...match.entries('headers'), ...match.entries('withoutHeaders')])
    .find(({ key }) => isClaimKey(key));
}

function isAuthenticated(mesh: MeshView, { namespace, podLabels }: Workload): boolean {
  const root = mesh.meshConfig.rootNamespace;
  const selectors = mesh.once('request authentications', () => selectorsByNamespace(mesh));
  return [root, namespace].some((each) =>
    (selectors.get(each) ?? []).some((selector) => matchesLabels(selector, podLabels)),
  );
}

function selectorsByNamespace(mesh: MeshView): ReadonlyMap<string, readonly Labels[]> {
  const selectors = new Map<string, Labels[]>();
  for (const policy of mesh.configs('RequestAuthentication')) {
    if (hasTargetRefs(policy)) continue;
    const selector = textMap(policy.spec.message('selector'), 'matchLabels');
    selectors.set(policy.namespace, [...(selectors.get(policy.namespace) ?? []), selector]);
  }
  return selectors;
}

import type { Manifest } from '../../model/manifest';
import type { SuggestedPermission } from './suggest-permissions';

/**
 * What the construct AllowOnly renders for permissions: a policy that denies everything in the namespace, then one for
 * each permission.
 */
export function suggestedPolicies(permissions: readonly SuggestedPermission[], id: string): readonly Manifest[] {
  const namespaces = [...new Set(permissions.map(({ namespace }) => namespace))];
  return namespaces.flatMap((namespace) => [
    policy(namespace, id, {}),
    ...permissions.filter((each) => each.namespace === namespace).map((each) => policyOf(each, id)),
  ]);
}

function policyOf({ name, namespace, matchLabels, from, operations }: SuggestedPermission, id: string): Manifest {
  const principals =
    from === 'anybody' ? [] : from.map((each) => `cluster.local/ns/${each.namespace}/sa/${each.serviceAccount}`);
  const rule = {
    ...(from !== 'anybody' && { from: [{ source: { principals } }] }),
    to: operations.map((operation) => ({ operation })),
  };
  const selector = { matchLabels: Object.fromEntries(matchLabels) };
  return policy(namespace, `${id}-${name}`, { action: 'ALLOW', selector, rules: [rule] });
}

function policy(namespace: string, name: string, spec: object): Manifest {
  return { apiVersion: 'security.istio.io/v1', kind: 'AuthorizationPolicy', metadata: { name, namespace }, spec };
}

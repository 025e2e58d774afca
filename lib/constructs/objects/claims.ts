import type { Construct, IConstruct } from 'constructs';
import { constructError } from '../validation/construct-error';
import { MeshEnvironment } from '../mesh/mesh-environment';

/** Claims by app root: cluster and name to the construct that claimed it. */
const claimsOfApps = new WeakMap<IConstruct, Map<string, string>>();

/**
 * Claims something that can exist only once in a cluster, such as a node port or the name of an object.
 *
 * @param what its name in the error: `node port 30007`
 * @param remedy how to fix it when it is already claimed
 * @throws {Error} when another construct for the same cluster has claimed it; the message names both
 */
export function claim(scope: Construct, what: string, remedy: string): void {
  const { root } = scope.node;
  const claims = claimsOfApps.get(root) ?? new Map<string, string>();
  claimsOfApps.set(root, claims);
  const key = `${MeshEnvironment.of(scope)?.cluster ?? ''} ${what}`;
  const owner = claims.get(key);
  if (owner !== undefined) throw constructError(scope, `${what} is taken by ${owner}; ${remedy}`);
  claims.set(key, scope.node.path);
}

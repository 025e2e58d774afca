import type { Construct, IConstruct } from 'constructs';
import { constructError } from '../validation/construct-error';
import { MeshEnvironment } from '../mesh/mesh-environment';

/** Claims by the app's root: cluster and name of the thing, to the construct that claimed it. */
const claimsOfApps = new WeakMap<IConstruct, Map<string, string>>();

/**
 * Claims something that exists only once in a cluster, such as a node port or the name of an object.
 *
 * @param what names the thing, in the words of the error: `node port 30007`
 * @param remedy what to do when it is already claimed
 * @throws {Error} when another construct for the same cluster has claimed it; names both construct paths
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

import { callerWithIdentity, OUTSIDE, type NamedCaller } from '../mesh/callers';
import type { MeshView } from '../mesh/mesh-view';
import { resolveCaller, resolveGateway } from '../mesh/resolve-caller';
import { isGateway, type CallerReference } from './caller-reference';
import { referenceName } from './named-object';

/**
 * The caller in a test: `mesh.from(gateway)`, `mesh.from('shop/client')`.
 *
 * @throws {Error} for an unknown Gateway or workload, and a Gateway that selects no workload
 */
export function callerReferred(view: MeshView, reference: CallerReference): NamedCaller {
  if (typeof reference === 'string') return resolveCaller(view, reference);
  if (isGateway(reference)) return resolveGateway(view, reference);
  if ('name' in reference) return resolveCaller(view, referenceName(reference));
  const { principal } = reference;
  return principal === undefined ? OUTSIDE : callerWithIdentity(principal);
}

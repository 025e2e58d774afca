import type { MeshView } from '../../mesh/mesh-view';
import { callersOf, OUTSIDE, type AccessCaller } from './access-callers';

/**
 * Who is meant by `shop/frontend` (or `frontend`, if there is one of that name), by an identity (`cluster.local/ns/shop/sa/frontend`), or by `outside`.
 *
 * @returns what is wrong, as a text, where there is no such workload
 */
export function findCaller(mesh: MeshView, name: string): AccessCaller | string {
  if (name === 'outside') return OUTSIDE;
  if (name.split('/').length === 5) return { name, principal: name, client: { tls: 'istio', principal: name } };
  const callers = callersOf(mesh);
  const found = callers.find((each) => each.name === name);
  if (found !== undefined) return found;
  const [only, ...others] = callers.filter((each) => each.name.endsWith(`/${name}`));
  if (only !== undefined && others.length === 0) return only;
  const known = callers.filter((each) => each !== OUTSIDE).map((each) => each.name);
  const list = `${known.slice(0, 10).join(', ') || 'none'}${known.length > 10 ? ' and others' : ''}`;
  return `a workload of the mesh, got "${name}"; it has ${list}`;
}

/** Where a caller looks up a short host. */
export function namespaceOfCaller({ client, principal }: AccessCaller): string {
  return 'podLabels' in client ? client.namespace : (principal?.split('/')[2] ?? 'default');
}

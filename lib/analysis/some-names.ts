import { formatResourceName, type Resource } from '../snapshot/resource';

/** More objects than these make a message longer and no clearer. */
export const MOST_NAMED = 5;

/** `shop/a, shop/b and 3 more`. */
export function someNames(resources: readonly Pick<Resource, 'namespace' | 'name'>[]): string {
  const names = resources.slice(0, MOST_NAMED).map(formatResourceName).join(', ');
  const rest = resources.length - MOST_NAMED;
  return rest > 0 ? `${names} and ${String(rest)} more` : names;
}

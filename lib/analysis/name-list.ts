import { formatResourceName, type Resource } from '../snapshot/resource';

/** More objects than these make a message longer and no clearer. */
export const MOST_NAMED = 5;

/**
 * `shop/a, shop/b and 3 more`.
 *
 * @param count of all, where only the first few are given
 */
export function formatNameList(
  resources: readonly Pick<Resource, 'namespace' | 'name'>[],
  count = resources.length,
): string {
  const names = resources.slice(0, MOST_NAMED).map(formatResourceName).join(', ');
  const rest = count - MOST_NAMED;
  return rest > 0 ? `${names} and ${String(rest)} more` : names;
}

/** As many items as a message names. The rest of the list is not computed. */
export function firstFew<T>(all: Iterable<T>): readonly T[] {
  const few: T[] = [];
  for (const each of all) {
    few.push(each);
    if (few.length === MOST_NAMED) break;
  }
  return few;
}

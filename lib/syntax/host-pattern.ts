/**
 * Whether some name is meant by both hosts, either of which may begin with `*`.
 *
 * @see Istio, host.Name.Matches
 */
export function hostsOverlap(left: string, right: string): boolean {
  return hostCovers(left, right) || hostCovers(right, left);
}

/**
 * Whether every name that a host means is meant by another one; either may begin with `*`.
 *
 * @see Istio, host.Name.SubsetOf
 */
export function hostCovers(wide: string, narrow: string): boolean {
  if (!wide.startsWith('*')) return wide === narrow;
  return (narrow.startsWith('*') ? narrow.slice(1) : narrow).endsWith(wide.slice(1));
}

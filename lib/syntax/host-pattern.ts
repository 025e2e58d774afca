/**
 * Whether two hosts have a name in common; either may begin with `*`.
 *
 * @see Istio, host.Name.Matches
 */
export function hostsOverlap(left: string, right: string): boolean {
  return hostCovers(left, right) || hostCovers(right, left);
}

/**
 * Whether the wide host matches every name that the narrow host matches; either may begin with `*`.
 *
 * @see Istio, host.Name.SubsetOf
 */
export function hostCovers(wide: string, narrow: string): boolean {
  if (!wide.startsWith('*')) return wide === narrow;
  return (narrow.startsWith('*') ? narrow.slice(1) : narrow).endsWith(wide.slice(1));
}

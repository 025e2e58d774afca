/**
 * Finds two hosts that have a name in common: equal hosts, or a host that a wildcard covers.
 *
 * @returns the indexes of the two hosts, the later one second, for the earliest such host
 * @see Istio, host.Name.Matches
 */
export function firstOverlap(hosts: readonly string[]): readonly [number, number] | undefined {
  const plain = new Map<string, number>();
  const wild = new Map<string, number>();
  // The suffixes of the hosts so far that a later wildcard may cover.
  const hasWild = hosts.some((host) => host.startsWith('*'));
  const endings = new Map<string, number>();
  for (const [index, host] of hosts.entries()) {
    const isWild = host.startsWith('*');
    const body = isWild ? host.slice(1) : host;
    const earlier = (isWild ? endings.get(body) : plain.get(host)) ?? coveredBy(body, wild);
    if (earlier !== undefined) return [earlier, index];
    (isWild ? wild : plain).set(body, index);
    if (!hasWild) continue;
    // A host has at most 255 bytes, or it is an address.
    for (let from = 0; from <= body.length; from++) {
      const ending = body.slice(from);
      if (!endings.has(ending)) endings.set(ending, index);
    }
  }
  return undefined;
}

function coveredBy(body: string, wild: ReadonlyMap<string, number>): number | undefined {
  if (wild.size === 0) return undefined;
  for (let from = 0; from <= body.length; from++) {
    const index = wild.get(body.slice(from));
    if (index !== undefined) return index;
  }
  return undefined;
}

import { isIpAddress } from '../../syntax/ip-address';
import type { MeshView } from '../../mesh/mesh-view';
import { containsIp } from '../../syntax/cidr';
import { isVisible } from '../../mesh/export-scopes';
import type { MeshHost } from '../../mesh/mesh-hosts';

/**
 * Resolves a name with the search domains of a pod, or an address, to a host. An ExternalName is followed.
 *
 * @param namespace of the caller
 */
export function calledHost(
  view: MeshView,
  name: string,
  namespace: string,
  seen: readonly string[] = [],
): MeshHost | undefined {
  const own = name.toLowerCase();
  if (isIpAddress(own)) return hostAt(view, own, namespace);
  for (const host of [
    own,
    `${own}.${namespace}.svc.cluster.local`,
    `${own}.svc.cluster.local`,
    `${own}.cluster.local`,
  ]) {
    const found = view.registry.seenFrom(namespace, host);
    if (found === undefined) continue;
    if (found.aliasFor === undefined) return found;
    return seen.includes(host) ? undefined : calledHost(view, found.aliasFor, namespace, [...seen, host]);
  }
  return undefined;
}

function hostAt(view: MeshView, address: string, namespace: string): MeshHost | undefined {
  const hosts = view.once('simulation hosts with addresses', () =>
    view.registry.all.filter(({ addresses }) => addresses.length > 0),
  );
  return hosts.find(
    ({ addresses, scopes }) => isVisible(scopes, namespace) && addresses.some((block) => containsIp(block, address)),
  );
}

import { isIpAddress } from '../../syntax/ip-address';
import type { MeshView } from '../../mesh/mesh-view';
import { containsIp } from '../../syntax/cidr';
import { isVisible } from '../../mesh/export-scopes';
import type { MeshHost } from '../../mesh/mesh-hosts';

/**
 * Resolves a name with the search domains of a pod, or an address, to a host. An ExternalName is followed.
 *
 * @param namespace of the caller
 * @param hidesUnexported whether exportTo counts; it hides nothing from a caller without a proxy
 */
export function calledHost(
  view: MeshView,
  name: string,
  namespace: string,
  hidesUnexported = true,
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
    const found = hidesUnexported ? view.registry.seenFrom(namespace, host) : view.registry.byName.get(host)?.[0];
    if (found === undefined) continue;
    if (found.aliasFor === undefined) return found;
    return seen.includes(host)
      ? undefined
      : calledHost(view, found.aliasFor, namespace, hidesUnexported, [...seen, host]);
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

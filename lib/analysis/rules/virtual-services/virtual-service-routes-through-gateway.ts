import { destinationsOf } from '../../../mesh/destinations';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { textList } from '../../../snapshot/text-map';
import { MOST_NAMED, formatNameList } from '../../name-list';
import type { Rule } from '../../rule';

export const virtualServiceRoutesThroughGateway: Rule = {
  name: 'virtual-service-routes-through-gateway',
  code: 'IST0140',
  severity: 'warning',
  summary: 'Routes to subsets do not apply to the traffic that a gateway sends to the host.',

  *check(mesh) {
    const split = splitHosts(mesh);
    for (const virtualService of mesh.configs('VirtualService')) {
      if (!virtualService.spec.has('gateways')) continue;
      const reported = new Set<string>();
      for (const { protocol, role, host, subset, path } of destinationsOf(virtualService)) {
        const others = split.get(host);
        if (protocol !== 'http' || role !== 'route' || subset !== '' || others === undefined) continue;
        if (reported.has(host)) continue;
        reported.add(host);
        yield {
          manifest: virtualService.manifest,
          path: [...path, 'host'],
          message: `host "${host}" is split into subsets by VirtualService ${formatNameList(others)}, but the gateway does not use that VirtualService`,
          fix: 'Split the host into subsets in this route as well, or bind that VirtualService to the gateway',
          related: others.slice(0, MOST_NAMED).map(({ manifest }) => manifest),
        };
      }
    }
  },
};

/** Hosts whose own VirtualService routes to subsets. */
function splitHosts(mesh: MeshView): ReadonlyMap<string, readonly IstioResource<'VirtualService'>[]> {
  const split = new Map<string, IstioResource<'VirtualService'>[]>();
  for (const virtualService of mesh.configs('VirtualService')) {
    const hosts = new Set(textList(virtualService.spec, 'hosts'));
    const found = new Set<string>();
    for (const { protocol, role, host, subset } of destinationsOf(virtualService)) {
      if (protocol === 'http' && role === 'route' && subset !== '' && hosts.has(host)) found.add(host);
    }
    for (const host of found) {
      const known = split.get(host);
      if (known === undefined) split.set(host, [virtualService]);
      else known.push(virtualService);
    }
  }
  return split;
}

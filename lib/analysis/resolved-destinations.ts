import { destinationsOf, type RouteDestination } from '../mesh/destinations';
import type { MeshHost } from '../mesh/mesh-hosts';
import { qualifyHost } from '../mesh/hosts';
import { hostsOverlap } from '../syntax/host-pattern';
import type { MeshView } from '../mesh/mesh-view';
import type { IstioResource } from '../snapshot/resource';
import { textList } from '../snapshot/text-map';

/** A destination of a VirtualService with the host that it refers to. */
export interface ResolvedDestination {
  readonly virtualService: IstioResource<'VirtualService'>;
  readonly destination: RouteDestination;
  /** Undefined if no host of that name is visible from the namespace. */
  readonly entry: MeshHost | undefined;
}

/** All destinations of all VirtualServices, resolved once for all rules. */
export function resolvedDestinations(mesh: MeshView): readonly ResolvedDestination[] {
  return mesh.once('destinations', () =>
    mesh.configs('VirtualService').flatMap((virtualService) => {
      const { spec, namespace } = virtualService;
      const viewer = { namespace, exportTo: textList(spec, 'exportTo') };
      return [...destinationsOf(virtualService)].map((destination) => ({
        virtualService,
        destination,
        entry: mesh.registry.find(destination.host, viewer),
      }));
    }),
  );
}

/** Whether the user declared a host as external. */
export function isExternalHost(mesh: MeshView, host: string, namespace: string): boolean {
  const name = qualifyHost(host, namespace);
  return mesh.externals.hosts?.some((external) => hostsOverlap(external, name)) === true;
}

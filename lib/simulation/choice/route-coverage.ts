import { formatFieldPath, type FieldPath } from '../../model/field-path';
import { formatManifestName, type Manifest } from '../../model/manifest';
import type { MeshView } from '../../mesh/mesh-view';
import type { RouteDecision } from '../journey/decision';
import { routesOfAnyone } from '../proxies/routes';
import { boundVirtualServices, type BoundVirtualService } from '../proxies/virtual-services';

/** A match of a route in a VirtualService, or a route without matches: the unit of coverage. */
export interface WrittenRoute {
  readonly manifest: Manifest;
  readonly path: FieldPath;
  /** Name of its route; empty for none. */
  readonly name: string;
}

/** The routes that the VirtualServices of a mesh configure in proxies, delegates included, each once. */
export function writtenRoutesOf(view: MeshView): readonly WrittenRoute[] {
  return view.once('simulation written routes', () => {
    const routes = new Map<string, WrittenRoute>();
    for (const route of boundVirtualServices(view).flatMap((each) => [
      ...httpRoutes(each),
      ...connectionRoutes(each),
    ])) {
      const key = `${formatManifestName(route.manifest)} ${formatFieldPath(route.path)}`;
      if (!routes.has(key)) routes.set(key, route);
    }
    return [...routes.values()];
  });
}

function httpRoutes(virtualService: BoundVirtualService): readonly WrittenRoute[] {
  return routesOfAnyone(virtualService).map(({ rule: { name }, step: { path }, source: { manifest } }) => {
    return { manifest, path, name };
  });
}

/** Routes in `tls` and `tcp`, which have no names. */
function connectionRoutes({ resource: { spec, manifest } }: BoundVirtualService): readonly WrittenRoute[] {
  return [...spec.messages('tls'), ...spec.messages('tcp')].flatMap((rule) => {
    const matches = rule.messages('match');
    return (matches.length === 0 ? [rule] : matches).map(({ path }) => ({ manifest, path, name: '' }));
  });
}

/** The route that a request took; undefined if it took no route of a VirtualService. */
export function takenRoute({ trace }: RouteDecision): Pick<WrittenRoute, 'manifest' | 'path'> | undefined {
  const taken = trace.find(({ stage, isTaken }) => stage === 'route' && isTaken);
  return taken?.manifest === undefined ? undefined : { manifest: taken.manifest, path: taken.path };
}

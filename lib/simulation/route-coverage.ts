import { formatFieldPath, type FieldPath } from '../model/field-path';
import type { Manifest } from '../model/manifest';
import type { MeshView } from '../snapshot/mesh-view';
import type { RouteDecision } from './decision';
import { boundVirtualServices } from './translate/virtual-services';

/** A match of a rule in a VirtualService, or a rule that has none: what a request can be routed by. */
export interface WrittenRoute {
  readonly manifest: Manifest;
  readonly path: FieldPath;
  /** Of its rule; empty for none. */
  readonly name: string;
}

/** The routes that the VirtualServices of a mesh give to proxies, those of delegates in their places, each once. */
export function writtenRoutesOf(view: MeshView): readonly WrittenRoute[] {
  return view.once('simulation written routes', () => {
    const routes = new Map<string, WrittenRoute>();
    for (const { http } of boundVirtualServices(view)) {
      for (const { source, spec, name, matches } of http) {
        const own = matches.length === 0 ? [{ source, conditions: [spec] }] : matches;
        for (const { source: by, conditions } of own) {
          const path = conditions[0]?.path ?? spec.path;
          const key = `${by.namespace}/${by.name} ${formatFieldPath(path)}`;
          if (!routes.has(key)) routes.set(key, { manifest: by.manifest, path, name });
        }
      }
    }
    return [...routes.values()];
  });
}

/** The route that a request took; undefined for one that took none of a VirtualService. */
export function takenRoute({ trace }: RouteDecision): Pick<WrittenRoute, 'manifest' | 'path'> | undefined {
  const taken = trace.find(({ stage, isTaken }) => stage === 'route' && isTaken);
  return taken?.manifest === undefined ? undefined : { manifest: taken.manifest, path: taken.path };
}

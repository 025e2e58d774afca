import type { FieldPath } from '../../../model/field-path';
import type { MeshView } from '../../../mesh/mesh-view';
import { listAt, textAt, valueAt } from '../../../model/plain';
import type { Resource } from '../../../snapshot/resource';

/** An object that a route of the Gateway API names. */
export interface RouteReference {
  readonly route: Resource;
  readonly role: 'parent' | 'backend' | 'mirror';
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** The listener of a parent; empty for all listeners. */
  readonly section: string;
  readonly path: FieldPath;
}

/** The objects that HTTPRoutes and GRPCRoutes name, with the defaults of the API server. */
export function* routeReferences(mesh: MeshView): Generator<RouteReference, void, undefined> {
  for (const route of [...mesh.objects('HttpRoute'), ...mesh.objects('GrpcRoute')]) {
    for (const [index, ref] of listAt(route.manifest, 'spec', 'parentRefs').entries()) {
      yield read(route, 'parent', ref, ['spec', 'parentRefs', index]);
    }
    for (const [index, rule] of listAt(route.manifest, 'spec', 'rules').entries()) {
      for (const [place, ref] of listAt(rule, 'backendRefs').entries()) {
        yield read(route, 'backend', ref, ['spec', 'rules', index, 'backendRefs', place]);
      }
      for (const [place, filter] of listAt(rule, 'filters').entries()) {
        const ref = valueAt(filter, 'requestMirror', 'backendRef');
        if (ref === undefined) continue;
        yield read(route, 'mirror', ref, ['spec', 'rules', index, 'filters', place, 'requestMirror', 'backendRef']);
      }
    }
  }
}

function read(route: Resource, role: RouteReference['role'], ref: unknown, path: FieldPath): RouteReference {
  const isParent = role === 'parent';
  const group = valueAt(ref, 'group');
  return {
    route,
    role,
    group: typeof group === 'string' ? group : isParent ? 'gateway.networking.k8s.io' : '',
    kind: textAt(ref, 'kind') || (isParent ? 'Gateway' : 'Service'),
    namespace: textAt(ref, 'namespace') || route.namespace,
    name: textAt(ref, 'name'),
    section: isParent ? textAt(ref, 'sectionName') : '',
    path,
  };
}

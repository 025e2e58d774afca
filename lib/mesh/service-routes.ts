import { listAt, textAt } from '../model/plain';
import { groupBy } from '../snapshot/group-by';
import type { Resource } from '../snapshot/resource';
import type { ServiceResource } from '../snapshot/services';
import type { MeshView } from './mesh-view';

const ROUTE_KINDS = ['HttpRoute', 'GrpcRoute', 'TcpRoute', 'TlsRoute'] as const;

/**
 * The routes of the Gateway API whose parent is a Service, which sidecars and waypoints follow for calls to it.
 *
 * @see Gateway API, GAMMA: ParentReference of kind Service
 */
export function serviceRoutes(mesh: MeshView, { namespace, name }: ServiceResource): readonly Resource[] {
  const byService = mesh.once('gateway api routes of services', () => {
    const bound = ROUTE_KINDS.flatMap((kind) => mesh.objects(kind)).flatMap((route) =>
      listAt(route.manifest, 'spec', 'parentRefs').flatMap((parent) =>
        textAt(parent, 'kind') === 'Service'
          ? [{ route, service: `${textAt(parent, 'namespace') || route.namespace}/${textAt(parent, 'name')}` }]
          : [],
      ),
    );
    return groupBy(bound, ({ service }) => service);
  });
  return (byService.get(`${namespace}/${name}`) ?? []).map(({ route }) => route);
}

import type { MeshView } from '../../snapshot/mesh-view';
import type { ServiceResource } from '../../snapshot/services';
import type { Workload } from '../../snapshot/workloads';

/**
 * The waypoint that calls to a Service go through, as the Service says, or its namespace.
 *
 * @see Istio reference, the label istio.io/use-waypoint
 */
export function waypointOf(mesh: MeshView, service: ServiceResource): Workload | undefined {
  const labels = [service.labels, mesh.namespaces.get(service.namespace)?.labels].find((each) =>
    each?.has('istio.io/use-waypoint'),
  );
  const name = labels?.get('istio.io/use-waypoint');
  if (name === undefined || name === 'none') return undefined;
  const namespace = labels?.get('istio.io/use-waypoint-namespace') ?? service.namespace;
  const byName = mesh.once(
    'gateway workloads by name',
    () => new Map(mesh.gatewayWorkloads.map((workload) => [`${workload.namespace}/${workload.name}`, workload])),
  );
  return byName.get(`${namespace}/${name}`);
}

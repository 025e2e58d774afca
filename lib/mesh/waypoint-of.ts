import type { MeshView } from './mesh-view';
import type { ServiceResource } from '../snapshot/services';
import type { Workload } from '../snapshot/workloads';
import type { AccessClient } from './access-call';
import { proxyOf } from './workload-proxy';

/**
 * The waypoint of a Service, set by labels of the Service or its namespace. A waypoint only for workloads does not
 * count.
 *
 * @see Istio reference, the labels istio.io/use-waypoint and istio.io/waypoint-for
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
  const waypoint = byName.get(`${namespace}/${name}`);
  const isForServices = ['service', 'all'].includes(waypoint?.labels.get('istio.io/waypoint-for') ?? 'service');
  return isForServices ? waypoint : undefined;
}

/**
 * Whether calls of a client to a Service go through its waypoint. Those of clients in ambient mode do; sidecars bypass
 * it; gateways bypass it unless the Service or its namespace sets otherwise.
 *
 * @param client a workload, or any client with an identity in the mesh
 * @see Istio reference, the label istio.io/ingress-use-waypoint; xds/endpoints, EndpointBuilder.findServiceWaypoint
 */
export function isThroughWaypoint(mesh: MeshView, client: Workload | AccessClient, service: ServiceResource): boolean {
  if (!('podLabels' in client)) return client.tls === 'istio';
  const proxy = proxyOf(mesh, client);
  if (proxy !== 'gateway') return proxy === 'ztunnel';
  const label = 'istio.io/ingress-use-waypoint';
  const said = service.labels.get(label) ?? mesh.namespaces.get(service.namespace)?.labels.get(label);
  return said === 'true';
}

import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import type { ServicePort, ServiceResource } from '../../../snapshot/services';
import { textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';

/** How to call a workload: one port of one of its Services. */
export interface CalledPort {
  readonly workload: Workload;
  readonly service: ServiceResource;
  readonly port: ServicePort;
}

/** The workloads that a policy selects by label, with or without a proxy. */
export function selectedBy(
  mesh: MeshView,
  { spec, namespace }: IstioResource<'AuthorizationPolicy' | 'PeerAuthentication' | 'RequestAuthentication'>,
): readonly Workload[] {
  const isRoot = namespace === mesh.meshConfig.rootNamespace;
  const index = isRoot ? mesh.workloadIndex : mesh.workloadsIn(namespace);
  return [...index.matching(textMap(spec.message('selector'), 'matchLabels'))];
}

export function callsTo(mesh: MeshView, workload: Workload): readonly CalledPort[] {
  const services = mesh.serviceIndex.selecting(workload.podLabels, workload.namespace);
  return services.flatMap((service) => service.ports.map((port) => ({ workload, service, port })));
}

/** `GET http://cart.shop:80/items` */
export function formatCall({ service, port }: CalledPort, method: string, path: string): string {
  return `${method} http://${service.name}.${service.namespace}:${String(port.number)}${path}`;
}

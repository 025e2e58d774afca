import type { MeshView } from '../../../mesh/mesh-view';
import type { ServicePort, ServiceResource } from '../../../snapshot/services';
import { isControlPlane, isGatewayManaged } from '../../control-plane';

/** All ports of the Services that users write, without Istio's own and those that istiod creates. */
export function* userServicePorts(
  mesh: MeshView,
): Generator<{ readonly service: ServiceResource; readonly port: ServicePort }, void, undefined> {
  for (const service of mesh.services) {
    if (isControlPlane(service.labels) || isGatewayManaged(service.labels)) continue;
    for (const port of service.ports) yield { service, port };
  }
}

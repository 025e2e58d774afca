import type { MeshHost } from '../../mesh/mesh-hosts';
import type { MeshView } from '../../mesh/mesh-view';
import { serviceRoutes } from '../../mesh/service-routes';
import { hostOfService } from '../../mesh/hosts';
import { hostsOverlap } from '../../syntax/host-pattern';
import type { ServiceResource } from '../../snapshot/services';
import { boundVirtualServices, MESH } from '../proxies/virtual-services';
import type { Manifest } from '../../model/manifest';
import type { Caller } from './caller';
import type { RouteDecision } from './decision';

/** Something that would decide about a request but is not simulated. */
export interface Unsimulated {
  readonly manifest: Manifest;
  readonly message: string;
}

/** Ends a journey with an unknown result, which counts neither as delivered nor as refused. */
export function notSimulated(at: RouteDecision['at'], { manifest, message }: Unsimulated): RouteDecision {
  return { at, outcome: 'notSimulated', trace: [{ stage: 'route', manifest, path: [], message, isTaken: true }] };
}

/** Gateways of the Gateway API, whose routes are not simulated. */
export function unsimulatedGateway({ at, workload }: Caller): Unsimulated | undefined {
  if (at !== 'gateway' || !workload.podLabels.has('gateway.networking.k8s.io/gateway-name')) return undefined;
  return { manifest: workload.manifest, message: 'not simulated: routes of a Gateway of the Gateway API' };
}

/** Routes of either API at a waypoint, which are not simulated. */
export function unsimulatedAtWaypoint(view: MeshView, service: ServiceResource): Unsimulated | undefined {
  const { host } = hostOfService(service);
  const virtualService = boundVirtualServices(view).find(
    ({ gateways, hosts }) => gateways.has(MESH) && hosts.some((each) => hostsOverlap(each, host)),
  )?.resource;
  const route = serviceRoutes(view, service)[0] ?? virtualService;
  return route && { manifest: route.manifest, message: `not simulated: a ${route.kind} at a waypoint` };
}

/** Routes of the Gateway API whose parent is a Service, which are not simulated in sidecars. */
export function unsimulatedRoutes(view: MeshView, host: MeshHost | undefined): Unsimulated | undefined {
  const [route] = host?.service === undefined ? [] : serviceRoutes(view, host.service);
  return route && { manifest: route.manifest, message: `not simulated: a ${route.kind} whose parent is a Service` };
}

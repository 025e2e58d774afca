import type { HostSet } from '../values/host-set';

/** What the routes of a VirtualService ask about the rest of it. */
export interface RouteOwner {
  readonly hosts: HostSet;
  readonly isDelegate: boolean;
  /** Whether it has gateways, and the mesh is none of them. */
  readonly isGatewayBound: boolean;
  /** Whether it says, or does not say otherwise, that it is for the mesh by the name `mesh`. */
  readonly namesMesh: boolean;
}

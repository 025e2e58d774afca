import type { HostSet } from '../values/host-set';

/** The properties of a VirtualService that validating its routes needs. */
export interface RouteOwner {
  readonly hosts: HostSet;
  readonly isDelegate: boolean;
  /** Whether it has gateways, without the mesh. */
  readonly isGatewayBound: boolean;
  /** Whether it applies to the mesh: its gateways include `mesh`, or it sets none. */
  readonly namesMesh: boolean;
}

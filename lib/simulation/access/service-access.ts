import type { MeshView } from '../../mesh/mesh-view';
import { isThroughWaypoint, waypointOf } from '../../mesh/waypoint-of';
import { formatResourceName } from '../../snapshot/resource';
import type { Workload } from '../../snapshot/workloads';
import { callService, deliverToService, type ServiceCall } from '../journey/call-service';
import { waysOf, type Way } from '../journey/ways';
import type { AccessDecision } from '../policies/access-decision';
import { bypassedPolicies } from './bypassed-policies';

/** The decision about a call to a Service on each way that it may take, from the journey that `route` follows. */
export function accessToService(mesh: MeshView, call: ServiceCall): readonly Way[] {
  return withBypassed(mesh, call, waysOf(callService(mesh, call)));
}

/**
 * The decision about a call at each workload of a Service, or at one of them, if a route leads to the Service. Existing
 * routes are ignored.
 */
export function accessBehindService(mesh: MeshView, call: ServiceCall, workload?: Workload): readonly Way[] {
  return withBypassed(mesh, call, waysOf(deliverToService(mesh, call, workload)));
}

/** The decision at one workload of a Service. */
export function accessToWorkload(
  mesh: MeshView,
  { workload, ...call }: ServiceCall & { readonly workload: Workload },
): AccessDecision {
  const [way] = accessBehindService(mesh, call, workload);
  const name = formatResourceName(workload);
  return way?.verdict ?? { outcome: 'notDelivered', reason: `${name} has no such port`, policy: undefined, trace: [] };
}

/** Adds the policies for the waypoint of a Service, for a call that does not go through it. */
function withBypassed(mesh: MeshView, { client, service }: ServiceCall, ways: readonly Way[]): readonly Way[] {
  const waypoint = waypointOf(mesh, service);
  const bypassed = bypassedPolicies(mesh, service, waypoint);
  if (bypassed.length === 0 || (waypoint !== undefined && isThroughWaypoint(mesh, client, service))) return ways;
  return ways.map(({ verdict, ...way }) => ({
    ...way,
    verdict: { ...verdict, trace: [...verdict.trace, ...bypassed] },
  }));
}

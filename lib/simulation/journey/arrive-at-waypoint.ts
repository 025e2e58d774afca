import type { MeshView } from '../../mesh/mesh-view';
import { protocolClassOf } from '../../syntax/protocol';
import { portProtocol } from '../../mesh/port-protocol';
import { policiesFor } from '../../mesh/policies-for';
import type { ServiceResource } from '../../snapshot/services';
import type { Workload } from '../../snapshot/workloads';
import { tokenEffects } from '../policies/token-effects';
import { accessSteps } from './access-steps';
import { askPolicies } from './ask-policies';
import { refusal } from './arrive';
import type { Arrival, CallOptions } from './arrival';
import type { InboundDecision } from './decision';
import { unsimulatedAccess, unsimulatedAtWaypoint, unsimulatedStep } from './not-simulated';

/**
 * Decides what a waypoint does with traffic for a Service: tokens and policies. Its routes are not simulated.
 *
 * @param arrival traffic for the Service's port
 * @see Istio, waypoint listener main_internal
 */
export function arriveAtWaypoint(
  view: MeshView,
  waypoint: Workload,
  called: ServiceResource,
  { client, port, request }: Arrival,
  options: CallOptions,
): InboundDecision {
  const { namespace, name, ports } = called;
  const own = ports.find(({ number }) => number === port);
  const protocol = own === undefined ? 'tcp' : protocolClassOf(portProtocol(own));
  const read = protocol === 'http' || protocol === 'auto' ? request : undefined;
  const service = { namespace, name };
  const server = { namespace: waypoint.namespace, labels: waypoint.podLabels, proxy: 'waypoint', service } as const;
  const access = askPolicies(view, server, { client, port, request: read }, options);
  const at = 'waypoint';
  const trace = accessSteps(access);
  if (access.outcome !== 'allowed') return { at, access, ...refusal(access), trace };
  const unknown = unsimulatedAtWaypoint(view, called);
  if (unknown !== undefined) {
    const step = unsimulatedStep(unknown);
    const undecided = { ...unsimulatedAccess(step), trace: access.trace };
    return { at, access: undecided, outcome: 'notSimulated', trace: [...trace, step] };
  }
  if (read === undefined) return { at, access, outcome: 'delivered', trace };
  const sent = tokenEffects(policiesFor(view, 'RequestAuthentication', server), read);
  return { at, access, outcome: 'delivered', status: 200, request: sent, trace };
}

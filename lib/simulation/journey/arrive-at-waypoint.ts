import type { MeshView } from '../../mesh/mesh-view';
import { formatManifestName } from '../../model/manifest';
import { protocolClassOf } from '../../syntax/protocol';
import { portProtocol } from '../../mesh/port-protocol';
import { policiesFor } from '../../mesh/policies-for';
import type { ServiceResource } from '../../snapshot/services';
import type { Workload } from '../../snapshot/workloads';
import { decideAccess } from '../policies/decide-access';
import { tokenEffects } from '../policies/token-effects';
import { accessSteps } from './access-steps';
import { refusal, type Arrival, type CallOptions } from './arrive';
import type { InboundDecision } from './decision';
import { unsimulatedAtWaypoint } from './not-simulated';

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
  { podIp: _, claims, ...options }: CallOptions,
): InboundDecision {
  const { namespace, name, ports } = called;
  const own = ports.find(({ number }) => number === port);
  const protocol = own === undefined ? 'tcp' : protocolClassOf(portProtocol(own));
  const read = protocol === 'http' || protocol === 'auto' ? request : undefined;
  const service = { namespace, name };
  const server = { namespace: waypoint.namespace, labels: waypoint.podLabels, proxy: 'waypoint', service } as const;
  const access = decideAccess(view, {
    ...options,
    client,
    server,
    port,
    ...(read && { request: { ...read, headers: Object.fromEntries(read.headers), ...(claims && { claims }) } }),
  });
  const at = 'waypoint';
  const trace = accessSteps(access);
  if (access.outcome !== 'allowed') return { at, access, ...refusal(access), trace };
  const unknown = unsimulatedAtWaypoint(view, called);
  if (unknown !== undefined) {
    const { manifest, message } = unknown;
    const step = { stage: 'route', manifest, path: [], message, isTaken: true } as const;
    const reason = `${formatManifestName(manifest)}: ${message}`;
    const undecided = { outcome: 'notSimulated', reason, policy: undefined, trace: access.trace } as const;
    return { at, access: undecided, outcome: 'notSimulated', trace: [...trace, step] };
  }
  if (read === undefined) return { at, access, outcome: 'delivered', trace };
  const sent = tokenEffects(policiesFor(view, 'RequestAuthentication', server), read);
  return { at, access, outcome: 'delivered', status: 200, request: sent, trace };
}

import type { MeshView } from '../../mesh/mesh-view';
import { portProtocol } from '../../mesh/port-protocol';
import { protocolClassOf } from '../../syntax/protocol';
import type { ServicePort, ServiceResource } from '../../snapshot/services';
import type { Workload } from '../../snapshot/workloads';
import type { AccessClient, AccessRequest, AccessServer } from '../../mesh/access-call';
import type { AccessDecision } from '../policies/access-decision';
import { bypassedPolicies } from './bypassed-policies';
import { clientTls } from '../../mesh/client-tls';
import { decideAccess } from '../policies/decide-access';
import { hostOfService } from '../../mesh/hosts';
import { targetPort } from './target-port';
import { isThroughWaypoint, waypointOf } from '../../mesh/waypoint-of';
import { principalOf, proxyOf } from '../../mesh/workload-proxy';

/** A call from one workload, or from whoever is given, to one behind a Service. */
export interface WorkloadCall {
  /** A workload calls as its proxy does; anyone else as it is said. */
  readonly client: Workload | AccessClient;
  readonly service: ServiceResource;
  readonly port: ServicePort;
  readonly workload: Workload;
  readonly request: AccessRequest;
}

/** Whether HTTP is read; a port that is said to speak something else is not, whatever comes. */
export function isHttpPort(port: ServicePort): boolean {
  return ['http', 'auto'].includes(protocolClassOf(portProtocol(port)));
}

/**
 * Whether a call gets to a workload, taken that it is routed there: a waypoint's policies first, then its own.
 *
 * @param mesh read precisely
 */
export function accessToWorkload(mesh: MeshView, call: WorkloadCall): AccessDecision {
  const waypoint = waypointOf(mesh, call.service);
  const isThrough = waypoint !== undefined && isThroughWaypoint(mesh, call.client, call.service);
  const decision = decideAlong(mesh, call, isThrough ? waypoint : undefined);
  const bypassed = isThrough ? [] : bypassedPolicies(mesh, call.service, waypoint);
  return bypassed.length === 0 ? decision : { ...decision, trace: [...decision.trace, ...bypassed] };
}

function decideAlong(mesh: MeshView, call: WorkloadCall, waypoint: Workload | undefined): AccessDecision {
  const { service, workload } = call;
  // What calls a headless Service calls a pod's address, on the Service's port.
  const port = service.clusterIp === 'None' ? call.port.number : targetPort(call.port, workload);
  const request = isHttpPort(call.port) ? call.request : undefined;
  const server: AccessServer = {
    namespace: workload.namespace,
    labels: workload.podLabels,
    proxy: proxyOf(mesh, workload),
  };
  const client = clientOf(mesh, call, server, port);
  if (waypoint === undefined || server.proxy !== 'ztunnel') {
    return decideAccess(mesh, { client, server, port, request });
  }
  const first = decideAccess(mesh, {
    client,
    server: {
      namespace: waypoint.namespace,
      labels: waypoint.podLabels,
      proxy: 'waypoint',
      service: { namespace: service.namespace, name: service.name },
    },
    port: call.port.number,
    request,
  });
  if (first.outcome !== 'allowed') return first;
  const second = decideAccess(mesh, {
    client: { tls: 'istio', principal: principalOf(mesh, waypoint) },
    server,
    port,
    request,
  });
  const rehearsal = first.rehearsal ?? second.rehearsal;
  return { ...second, trace: [...first.trace, ...second.trace], ...(rehearsal !== undefined && { rehearsal }) };
}

function clientOf(mesh: MeshView, call: WorkloadCall, server: AccessServer, port: number): AccessClient {
  const { client, service } = call;
  if (!('podLabels' in client)) return client;
  const caller = { namespace: client.namespace, labels: client.podLabels, proxy: proxyOf(mesh, client) };
  const called = { ...hostOfService(service), port: call.port.number };
  const tls = clientTls(mesh, caller, called, { server, port });
  const isOther = tls === 'simple' || tls === 'mutual';
  return { tls: isOther ? 'other' : tls, principal: principalOf(mesh, client) };
}

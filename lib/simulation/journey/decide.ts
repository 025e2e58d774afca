import type { MeshView } from '../../mesh/mesh-view';
import type { NamedCaller } from '../../mesh/callers';
import { unknownCaller } from '../../mesh/resolve-caller';
import type { Workload } from '../../snapshot/workloads';
import type { CallOptions } from './arrival';
import { callerOf, type Call } from './caller';
import { connectAtGateway } from './connect-at-gateway';
import { connectAtSidecar } from './connect-at-sidecar';
import type { Connection } from '../request/connection';
import type { RouteDecision } from './decision';
import { decideAtGateway } from './decide-at-gateway';
import { decideAtSidecar } from './decide-at-sidecar';
import type { HttpRequest } from '../request/request';
import { notSimulated, unsimulatedGateway } from './not-simulated';

/**
 * The sender of a request: a gateway, for a client outside the mesh, or a workload, as `namespace/name` or as
 * `resolveCaller` finds it.
 */
export type Sender = { readonly gateway: string } | { readonly workload: string } | NamedCaller;

/**
 * Decides where a request or a TCP connection goes, from the objects, and whether policies allow it at a gateway and at
 * each workload that may receive it.
 *
 * @param view read precisely
 * @param options facts that manifests do not contain
 * @param onChoice receives the routes that a proxy chose from
 * @throws {Error} if there is no such workload
 * @see Istio, pilot/pkg/networking/core, and Envoy, the filters router and tcp_proxy
 */
export function decideRoute(
  view: MeshView,
  sender: Sender,
  sent: HttpRequest | Connection,
  options: CallOptions = {},
  onChoice?: Call['onChoice'],
): RouteDecision {
  const own = callOf(view, sender, options);
  const call = onChoice === undefined ? own : { ...own, onChoice };
  const unknown = unsimulatedGateway(call.caller);
  if (unknown !== undefined) return notSimulated('gateway', unknown);
  const isGateway = call.caller.at === 'gateway';
  if ('protocol' in sent) return isGateway ? connectAtGateway(call, sent) : connectAtSidecar(call, sent);
  return isGateway ? decideAtGateway(call, sent) : decideAtSidecar(call, sent);
}

/** Finds a workload by `namespace/name`. */
export function findWorkload(view: MeshView, name: string): Workload | undefined {
  const index = view.once(
    'simulation workloads',
    () => new Map(view.workloads.map((each) => [`${each.namespace}/${each.name}`, each])),
  );
  return index.get(name);
}

function callOf(view: MeshView, sender: Sender, options: CallOptions): Call {
  if ('client' in sender) {
    const { workload, isGateway, principal } = sender;
    const caller = callerOf(view, workload, isGateway ? 'gateway' : 'client');
    // An identity may be in another trust domain.
    const isKnown = principal === undefined || principal === caller.principal;
    return { view, caller: isKnown ? caller : { ...caller, principal }, options };
  }
  const name = 'gateway' in sender ? sender.gateway : sender.workload;
  const workload = findWorkload(view, name);
  if (workload === undefined) throw new Error(unknownCaller(view, name));
  return { view, caller: callerOf(view, workload, 'gateway' in sender ? 'gateway' : 'client'), options };
}

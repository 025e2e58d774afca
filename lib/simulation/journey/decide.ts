import { nearestName } from '../../model/nearest';
import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import type { CallOptions } from './arrive';
import { callerOf, type Call } from './caller';
import { connectAtGateway } from './connect-at-gateway';
import { connectAtSidecar } from './connect-at-sidecar';
import type { Connection } from '../request/connection';
import type { RouteDecision } from './decision';
import { decideAtGateway } from './decide-at-gateway';
import { decideAtSidecar } from './decide-at-sidecar';
import type { HttpRequest } from '../request/request';

/** Who sends a request: a client outside of the mesh through a gateway, or the application in a workload. */
export type Sender = { readonly gateway: string } | { readonly workload: string };

/**
 * Where a request or a connection of bytes goes, by the objects alone, and whether policies let it through: at a gateway,
 * and at each workload that it may get to.
 *
 * @param view read precisely
 * @param sender `namespace/name` of a workload
 * @param options what policies ask about and manifests cannot say
 * @param onChoice is told what there was to choose from
 * @throws {Error} when there is no such workload
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
  if ('protocol' in sent) return 'gateway' in sender ? connectAtGateway(call, sent) : connectAtSidecar(call, sent);
  return 'gateway' in sender ? decideAtGateway(call, sent) : decideAtSidecar(call, sent);
}

/** Finds a workload by `namespace/name`. */
export function findWorkload(view: MeshView, name: string): Workload | undefined {
  const index = view.once(
    'simulation workloads',
    () => new Map(view.workloads.map((each) => [`${each.namespace}/${each.name}`, each])),
  );
  return index.get(name);
}

/** What may have been meant in place of a workload: `; did you mean shop/cart?`, `; it is namespace/name …, got a/b, c/d`. */
export function otherWorkloads(view: MeshView, name: string): string {
  const known = view.ownWorkloads.map((each) => `${each.namespace}/${each.name}`);
  const nearest = nearestName(name, known);
  if (nearest !== undefined) return `; did you mean ${nearest}?`;
  return `; it is namespace/name of what makes the pods, got ${known.slice(0, 10).join(', ') || 'none'}`;
}

function callOf(view: MeshView, sender: Sender, options: CallOptions): Call {
  const name = 'gateway' in sender ? sender.gateway : sender.workload;
  const workload = findWorkload(view, name);
  if (workload === undefined) throw new Error(`there is no workload ${name}${otherWorkloads(view, name)}`);
  return { view, caller: callerOf(view, workload, 'gateway' in sender ? 'gateway' : 'client'), options };
}

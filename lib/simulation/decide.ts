import type { MeshView } from '../snapshot/mesh-view';
import type { Workload } from '../snapshot/workloads';
import type { RouteDecision } from './decision';
import { decideAtGateway } from './decide-at-gateway';
import { decideAtSidecar } from './decide-at-sidecar';
import type { HttpRequest } from './request';

/** Who sends a request: a client outside of the mesh through a gateway, or the application in a workload. */
export type Sender = { readonly gateway: string } | { readonly workload: string };

/**
 * Where a request goes, by the objects alone. Policies are not asked.
 *
 * @param sender `namespace/name` of a workload
 * @throws {Error} when there is no such workload
 * @see Istio, pilot/pkg/networking/core, and Envoy, the router filter
 */
export function decideRoute(view: MeshView, sender: Sender, request: HttpRequest): RouteDecision {
  const name = 'gateway' in sender ? sender.gateway : sender.workload;
  const workload = findWorkload(view, name);
  if (workload === undefined) throw new Error(`there is no workload ${name}, namespace/name of what makes the pods`);
  if ('gateway' in sender) return decideAtGateway(view, workload, request);
  return decideAtSidecar(view, workload, request);
}

/** Finds a workload by `namespace/name`. */
export function findWorkload(view: MeshView, name: string): Workload | undefined {
  const index = view.once(
    'simulation workloads',
    () => new Map(view.workloads.map((each) => [`${each.namespace}/${each.name}`, each])),
  );
  return index.get(name);
}

import { matchesLabels } from '../../snapshot/labels';
import type { MeshView } from '../../mesh/mesh-view';
import { formatResourceName } from '../../snapshot/resource';
import { textMap } from '../../snapshot/text-map';
import type { Workload } from '../../snapshot/workloads';
import type { AccessClient } from '../../mesh/access-call';
import { principalOf, proxyOf } from '../../mesh/workload-proxy';

/** Somebody who may call. */
export interface AccessCaller {
  /** `shop/frontend`, or `outside the mesh`. */
  readonly name: string;
  /** Undefined for who has no identity that mutual TLS would prove. */
  readonly principal: string | undefined;
  readonly client: Workload | AccessClient;
}

/** Somebody with neither sidecar nor ztunnel, who sends plain text. */
export const OUTSIDE: AccessCaller = { name: 'outside the mesh', principal: undefined, client: { tls: 'none' } };

/**
 * Who may call in a mesh: each workload, Istio's own ingress gateway where a Gateway selects it, and somebody outside.
 *
 * The gateway that is taken to be there bears the name of its Service, waypoints are on the way and call nobody.
 */
export function callersOf(mesh: MeshView): readonly AccessCaller[] {
  return mesh.once('access callers', () => {
    const own = mesh.ownWorkloads.filter((workload) => proxyOf(mesh, workload) !== 'waypoint');
    const assumed = mesh.workloads.filter(
      (workload) => !mesh.ownWorkloads.includes(workload) && isSelectedByGateway(mesh, workload),
    );
    return [
      ...own.map((workload) => callerOf(mesh, workload, formatResourceName(workload))),
      ...assumed.map((workload) => callerOf(mesh, workload, serviceNameOf(mesh, workload))),
      OUTSIDE,
    ];
  });
}

function callerOf(mesh: MeshView, workload: Workload, name: string): AccessCaller {
  const hasIdentity = proxyOf(mesh, workload) !== 'none';
  return { name, principal: hasIdentity ? principalOf(mesh, workload) : undefined, client: workload };
}

function isSelectedByGateway(mesh: MeshView, { podLabels }: Workload): boolean {
  return mesh.configs('Gateway').some(({ spec }) => matchesLabels(textMap(spec, 'selector'), podLabels));
}

function serviceNameOf(mesh: MeshView, workload: Workload): string {
  const [service] = mesh.serviceIndex.selecting(workload.podLabels, workload.namespace);
  return formatResourceName(service ?? workload);
}

import type { MeshView } from '../../../mesh/mesh-view';
import type { ServiceResource } from '../../../snapshot/services';
import type { Workload } from '../../../snapshot/workloads';

/** A workload in the mesh, with the Services that select it. */
export interface ServedWorkload {
  readonly workload: Workload;
  readonly services: readonly ServiceResource[];
}

/**
 * The Deployments in the mesh that a Service selects, waypoints left out; in precise reading StatefulSets and DaemonSets
 * as well.
 *
 * @see Istio, deployment.ServiceAssociationAnalyzer
 */
export function servedWorkloads(mesh: MeshView): readonly ServedWorkload[] {
  return mesh.once('served workloads', () => {
    const kinds = mesh.isPrecise ? (['Deployment', 'StatefulSet', 'DaemonSet'] as const) : (['Deployment'] as const);
    return kinds
      .flatMap((kind) => mesh.workloadsOf(kind))
      .filter((workload) => workload.labels.get('gateway.istio.io/managed') !== 'istio.io-mesh-controller')
      .filter((workload) => mesh.isInMesh(workload))
      .map((workload) => ({ workload, services: mesh.serviceIndex.selecting(workload.podLabels, workload.namespace) }));
  });
}

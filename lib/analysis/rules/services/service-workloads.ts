import type { MeshView } from '../../../mesh/mesh-view';
import type { ServiceResource } from '../../../snapshot/services';
import type { Workload } from '../../../snapshot/workloads';

/** A workload in the mesh, with the Services that select it. */
export interface ServedWorkload {
  readonly workload: Workload;
  readonly services: readonly ServiceResource[];
}

/**
 * The Deployments, StatefulSets and DaemonSets in the mesh with the Services that select them, without waypoints.
 *
 * @see Istio, deployment.ServiceAssociationAnalyzer
 */
export function servedWorkloads(mesh: MeshView): readonly ServedWorkload[] {
  return mesh.once('served workloads', () => {
    return (['Deployment', 'StatefulSet', 'DaemonSet'] as const)
      .flatMap((kind) => mesh.workloadsOf(kind))
      .filter((workload) => workload.labels.get('gateway.istio.io/managed') !== 'istio.io-mesh-controller')
      .filter((workload) => mesh.isInMesh(workload))
      .map((workload) => ({ workload, services: mesh.serviceIndex.selecting(workload.podLabels, workload.namespace) }));
  });
}

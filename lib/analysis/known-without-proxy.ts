import { proxyOf } from '../mesh/workload-proxy';
import type { MeshView } from '../mesh/mesh-view';
import type { Workload } from '../snapshot/workloads';

const INJECT = 'sidecar.istio.io/inject';

/**
 * Whether no proxy stands before a workload, and the objects say so: its Namespace is among them, or it speaks for itself.
 * Where the Namespace is elsewhere, a label of it may well put the workload into the mesh.
 */
export function isKnownWithoutProxy(mesh: MeshView, workload: Workload): boolean {
  const isTold =
    mesh.namespaces.has(workload.namespace) || workload.podLabels.has(INJECT) || workload.podAnnotations.has(INJECT);
  return isTold && proxyOf(mesh, workload) === 'none';
}

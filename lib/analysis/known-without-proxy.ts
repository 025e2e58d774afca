import { proxyOf } from '../mesh/workload-proxy';
import type { MeshView } from '../mesh/mesh-view';
import type { Workload } from '../snapshot/workloads';

const INJECT = 'sidecar.istio.io/inject';

/**
 * Whether the objects prove that a workload has no proxy: by its Namespace, or by its own labels. If the Namespace is not
 * among the objects, a label of the Namespace may put the workload into the mesh.
 */
export function isKnownWithoutProxy(mesh: MeshView, workload: Workload): boolean {
  const isTold =
    mesh.namespaces.has(workload.namespace) || workload.podLabels.has(INJECT) || workload.podAnnotations.has(INJECT);
  return isTold && proxyOf(mesh, workload) === 'none';
}

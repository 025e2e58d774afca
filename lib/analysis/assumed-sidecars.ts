import type { MeshView } from '../mesh/mesh-view';
import type { Workload } from '../snapshot/workloads';
import { proxyOf } from '../mesh/workload-proxy';

/**
 * Whether a workload has a sidecar as far as anybody can tell: where its Namespace is not among the objects, whoever labels
 * namespaces may well have put it into the mesh.
 */
export function hasOrMayHaveSidecar(mesh: MeshView, workload: Workload): boolean {
  const known = mesh.once('sidecars', () => new Map<Workload, boolean>());
  const found = known.get(workload) ?? judge(mesh, workload);
  known.set(workload, found);
  return found;
}

function judge(mesh: MeshView, workload: Workload): boolean {
  const proxy = proxyOf(mesh, workload);
  // Nothing is injected in the namespace of Istio itself.
  const isTold = mesh.namespaces.has(workload.namespace) || workload.namespace === 'istio-system';
  if (proxy !== 'none' || isTold) return proxy === 'sidecar';
  const said = [workload.podLabels, workload.podAnnotations].some((texts) => texts.has('sidecar.istio.io/inject'));
  return !said && !workload.podLabels.has('istio.io/dataplane-mode');
}

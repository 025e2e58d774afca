import type { MeshView } from '../mesh/mesh-view';
import type { Workload } from '../snapshot/workloads';
import { proxyOf } from '../mesh/workload-proxy';

/**
 * Whether a workload has a sidecar, or may have one. If its Namespace is not among the objects, a label of the Namespace
 * may put the workload into the mesh.
 */
export function hasOrMayHaveSidecar(mesh: MeshView, workload: Workload): boolean {
  const known = mesh.once('sidecars', () => new Map<Workload, boolean>());
  const found = known.get(workload) ?? mayHaveSidecar(mesh, workload);
  known.set(workload, found);
  return found;
}

function mayHaveSidecar(mesh: MeshView, workload: Workload): boolean {
  const proxy = proxyOf(mesh, workload);
  // The injector skips Istio's own namespace.
  const isKnown = mesh.namespaces.has(workload.namespace) || workload.namespace === 'istio-system';
  if (proxy !== 'none' || isKnown) return proxy === 'sidecar';
  const isSet = [workload.podLabels, workload.podAnnotations].some((texts) => texts.has('sidecar.istio.io/inject'));
  return !isSet && !workload.podLabels.has('istio.io/dataplane-mode');
}

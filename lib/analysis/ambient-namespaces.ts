import type { MeshView } from '../mesh/mesh-view';

/** Whether a Namespace says that its workloads are in the ambient mesh. */
export function isInAmbientNamespace({ namespaces }: MeshView, namespace: string): boolean {
  return namespaces.get(namespace)?.labels.get('istio.io/dataplane-mode') === 'ambient';
}

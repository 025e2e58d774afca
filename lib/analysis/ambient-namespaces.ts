import type { MeshView } from '../mesh/mesh-view';

/** Whether the labels of a Namespace put its workloads into the ambient mesh. */
export function isInAmbientNamespace({ namespaces }: MeshView, namespace: string): boolean {
  return namespaces.get(namespace)?.labels.get('istio.io/dataplane-mode') === 'ambient';
}

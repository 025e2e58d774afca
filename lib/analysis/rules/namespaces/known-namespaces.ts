import { namespaceOf } from '../../../model/manifest';
import type { MeshView } from '../../../mesh/mesh-view';

/** Namespaces that contain an object, exist as an object, are declared as external, or are Istio's own. */
export function knownNamespaces(mesh: MeshView): ReadonlySet<string> {
  return new Set(
    [
      ...mesh.snapshot.manifests.map(namespaceOf),
      ...mesh.namespaces.keys(),
      ...(mesh.externals.namespaces ?? []),
      'istio-system',
    ].filter((name) => name !== ''),
  );
}

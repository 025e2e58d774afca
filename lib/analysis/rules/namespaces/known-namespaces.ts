import { namespaceOf } from '../../../model/manifest';
import type { MeshView } from '../../../mesh/mesh-view';

/** Namespaces that something is in, that are among the objects or told as externals, and Istio's own. */
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

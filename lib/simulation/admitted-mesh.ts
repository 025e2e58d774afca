import { validateAdmission } from '../admission/validate-admission';
import type { Diagnostic } from '../model/diagnostic';
import type { Manifest } from '../model/manifest';
import { ConfigSnapshot } from '../snapshot/config-snapshot';
import { MeshView, type MeshViewOptions } from '../mesh/mesh-view';

/** A mesh as istiod receives it. */
export interface AdmittedMesh {
  readonly view: MeshView;
  /** For each object that was left out, the first reason; in the order of the objects. */
  readonly refused: readonly (Diagnostic & { readonly manifest: Manifest })[];
}

/** The mesh of the objects that Istio's webhook accepts, and the reasons for the others. */
export function admittedMesh(manifests: readonly Manifest[], options: MeshViewOptions = {}): AdmittedMesh {
  const admitted: Manifest[] = [];
  const refused: (Diagnostic & { readonly manifest: Manifest })[] = [];
  for (const manifest of manifests) {
    const fault = validateAdmission(manifest).find(({ severity }) => severity === 'error');
    if (fault === undefined) admitted.push(manifest);
    else refused.push({ ...fault, manifest });
  }
  return { view: new MeshView(new ConfigSnapshot(admitted), options), refused };
}

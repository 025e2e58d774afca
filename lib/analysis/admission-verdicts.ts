import { judgeAdmission } from '../admission/judge-admission';
import type { Diagnostic } from '../model/diagnostic';
import type { Manifest } from '../model/manifest';
import { istioKinds, type IstioKindName } from '../model/known-kinds';
import type { MeshView } from '../mesh/mesh-view';

/**
 * What the admission webhook would say of each object, as Istio's analyzers have it: they show it a name, a namespace and
 * the spec as far as they could read it, and nothing of the object besides.
 *
 * @see Istio, analyzers/schema.ValidationAnalyzer
 */
export function admissionVerdicts(mesh: MeshView): readonly Diagnostic[] {
  const kinds = Object.keys(istioKinds) as IstioKindName[]; // the keys of a constant
  return kinds.flatMap((kind) =>
    mesh.configs(kind).flatMap(({ manifest, name, namespace }) => {
      const { apiVersion, spec } = manifest;
      const shown: Manifest = { apiVersion, kind, metadata: { name, namespace }, spec };
      return judgeAdmission(shown, 'dropped').map((diagnostic) => ({ ...diagnostic, manifest }));
    }),
  );
}

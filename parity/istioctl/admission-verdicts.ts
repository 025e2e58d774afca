import { validateAdmission } from '../../lib/admission/validate-admission';
import type { Manifest } from '../../lib/model/manifest';
import { istioKinds, type IstioKindName } from '../../lib/model/known-kinds';
import type { MeshView } from '../../lib/mesh/mesh-view';
import { asAnalyzersLoad } from './as-analyzers-load';
import type { IstioctlFinding } from './istioctl-finding';

/**
 * What the admission webhook reports for each object when Istio's analyzers call it. They pass it a name, a namespace and
 * the part of the spec that they can read, and nothing else of the object.
 *
 * @see Istio, analyzers/schema.ValidationAnalyzer
 */
export function admissionVerdicts(mesh: MeshView): readonly IstioctlFinding[] {
  const kinds = Object.keys(istioKinds) as IstioKindName[]; // the keys of a constant
  return kinds.flatMap((kind) =>
    mesh.configs(kind).flatMap(({ manifest, name, namespace }) => {
      const { apiVersion } = manifest;
      const spec = asAnalyzersLoad(manifest['spec'], `${kind}Spec`);
      const shown: Manifest = { apiVersion, kind, metadata: { name, namespace }, spec };
      return validateAdmission(shown).map(({ code = '', rule, path }) => ({ code, rule, manifest, path }));
    }),
  );
}

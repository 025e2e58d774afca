import type { FieldPath } from '../../../model/field-path';
import type { MeshView } from '../../../mesh/mesh-view';
import { workloadKinds, type Workload } from '../../../snapshot/workloads';
import type { Rule } from '../../rule';

const INJECT = 'sidecar.istio.io/inject';
const REVISION = 'istio.io/rev';

interface Conflict {
  readonly path: FieldPath;
  readonly message: string;
  readonly fix: string;
}

export const workloadInjectionUnambiguous: Rule = {
  name: 'workload-injection-unambiguous',
  severity: 'warning',
  summary: 'The sidecar setting of a workload is overridden.',

  *check(mesh) {
    for (const workload of workloadKinds.flatMap((kind) => mesh.workloadsOf(kind))) {
      const fight = conflictOf(mesh, workload);
      if (fight !== undefined) yield { manifest: workload.manifest, ...fight };
    }
  },
};

/** @see Istio, istio-discovery chart, templates/mutatingwebhook.yaml */
function conflictOf(mesh: MeshView, workload: Workload): Conflict | undefined {
  const { podLabels, podAnnotations, templatePath, labels } = workload;
  const label = podLabels.get(INJECT);
  const annotation = podAnnotations.get(INJECT);
  const around = mesh.namespaces.get(workload.namespace)?.labels;
  const injection = around?.get('istio-injection');
  const at = (...steps: string[]) => [...templatePath, 'metadata', ...steps];
  if (label !== undefined && annotation !== undefined && label !== annotation) {
    const message = `the annotation is "${annotation}" and the label is "${label}", which takes precedence`;
    return { path: at('annotations', INJECT), message, fix: 'Remove the annotation' };
  }
  // A Pod that also requests the ambient mesh has its own code, KIA1311.
  const isAmbient = podLabels.get('istio.io/dataplane-mode') === 'ambient';
  if (label === 'true' && injection === 'disabled' && !isAmbient) {
    const message = `the label requests a sidecar, but namespace "${workload.namespace}" has istio-injection: disabled, which labels of Pods do not override`;
    return { path: at('labels', INJECT), message, fix: 'Remove istio-injection from the namespace, or the label' };
  }
  const revision = podLabels.get(REVISION);
  const ofNamespace = injection === undefined ? around?.get(REVISION) : undefined;
  if (revision !== undefined && label !== 'false' && injection !== undefined) {
    const message = `the label requests revision ${revision}, but istio-injection: ${injection} of namespace "${workload.namespace}" takes precedence`;
    const fix = `Label the namespace istio.io/rev: ${revision} instead of istio-injection, or remove the label`;
    return { path: at('labels', REVISION), message, fix };
  }
  if (revision !== undefined && label !== 'false' && ofNamespace !== undefined && ofNamespace !== revision) {
    const message = `the label requests revision ${revision}, but the Pod gets ${ofNamespace}, the revision of namespace "${workload.namespace}"`;
    return {
      path: at('labels', REVISION),
      message,
      fix: `Write ${ofNamespace}, or move the workload to another namespace`,
    };
  }
  const own = templatePath.length === 0 ? undefined : labels.get(INJECT);
  if (own !== undefined && label === undefined && (own === 'true') !== mesh.isInMesh(workload)) {
    const message = `${INJECT}: ${own} is a label of the ${workload.kind} and not of its Pods, so it has no effect`;
    return { path: ['metadata', 'labels', INJECT], message, fix: `Move it to ${at('labels').join('.')}` };
  }
  return undefined;
}

import { NO_LABELS } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import type { Workload } from '../../../snapshot/workloads';
import type { Rule } from '../../rule';

const MODE = 'istio.io/dataplane-mode';
const INJECT = 'sidecar.istio.io/inject';

export const workloadDataPlaneModeUnambiguous: Rule = {
  name: 'workload-data-plane-mode-unambiguous',
  aliases: ['workload-mode-unambiguous'],
  code: 'KIA1311',
  severity: 'warning',
  summary: 'A workload requests both the ambient mesh and a sidecar.',

  *check(mesh) {
    for (const workload of mesh.ownWorkloads) {
      const { podLabels, manifest, templatePath } = workload;
      if (podLabels.get(MODE) !== 'ambient') continue;
      const sidecar = sidecarLabel(mesh, workload);
      if (sidecar === undefined) continue;
      yield {
        manifest,
        path: [...templatePath, 'metadata', 'labels', MODE],
        message: `${MODE} is ambient, but ${sidecar} requests a sidecar`,
        fix: `Remove the label ${MODE}, or add the label ${INJECT}: "false"`,
      };
    }
  },
};

/** The label that requests the sidecar of a workload. */
function sidecarLabel(mesh: MeshView, { podLabels, namespace }: Workload): string | undefined {
  const labels = mesh.namespaces.get(namespace)?.labels ?? NO_LABELS;
  const injection = labels.get('istio-injection');
  // If the namespace disables injection, the API server does not call the injector.
  if (injection !== undefined && injection !== 'enabled') return undefined;
  const inject = podLabels.get(INJECT);
  if (inject !== undefined) return ['true', 'enabled'].includes(inject) ? `its label ${INJECT}` : undefined;
  if (injection === 'enabled') return `the label istio-injection of namespace "${namespace}"`;
  if ((podLabels.get('istio.io/rev') ?? '') !== '') return 'its label istio.io/rev';
  return (labels.get('istio.io/rev') ?? '') === '' ? undefined : `the label istio.io/rev of namespace "${namespace}"`;
}

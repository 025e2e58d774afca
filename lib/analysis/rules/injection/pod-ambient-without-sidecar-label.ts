import { NO_LABELS } from '../../../snapshot/labels';
import { isRedirected } from '../../../mesh/mesh-membership';
import type { Rule } from '../../rule';

const INJECT = 'sidecar.istio.io/inject';

export const podAmbientWithoutSidecarLabel: Rule = {
  name: 'pod-ambient-without-sidecar-label',
  aliases: ['pod-redirected-without-sidecar-label'],
  code: 'KIA1314',
  severity: 'warning',
  summary: 'A running Pod is in the ambient mesh, but its labels request a sidecar.',

  *check(mesh) {
    for (const pod of mesh.pods) {
      if (!isRedirected(pod)) continue;
      const labels = mesh.namespaces.get(pod.namespace)?.labels ?? NO_LABELS;
      const own = pod.podLabels.get(INJECT);
      const isInjected = labels.get('istio-injection') === 'enabled' || (labels.get('istio.io/rev') ?? '') !== '';
      if (own === undefined ? !isInjected : own !== 'true') continue;
      yield {
        manifest: pod.manifest,
        path: ['metadata', 'annotations', 'ambient.istio.io/redirection'],
        message: `the traffic of Pod "${pod.name}" goes through ztunnel, but ${own === undefined ? `namespace "${pod.namespace}"` : `its label ${INJECT}`} requests a sidecar`,
        fix: 'Remove the label, or restart the Pod',
      };
    }
  },
};

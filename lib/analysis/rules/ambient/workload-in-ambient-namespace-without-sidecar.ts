import { hasProxy, isRedirected } from '../../../mesh/mesh-membership';
import { proxyOf } from '../../../mesh/workload-proxy';
import { isInAmbientNamespace } from '../../ambient-namespaces';
import type { Rule } from '../../rule';

const INJECT = 'sidecar.istio.io/inject';

export const workloadInAmbientNamespaceWithoutSidecar: Rule = {
  name: 'workload-in-ambient-namespace-without-sidecar',
  aliases: ['workload-mode-of-namespace'],
  code: 'KIA1316',
  severity: 'info',
  summary: 'A workload in an ambient namespace has a sidecar.',

  *check(mesh) {
    for (const workload of mesh.ownWorkloads) {
      const { podLabels, manifest, templatePath, namespace } = workload;
      if (!isInAmbientNamespace(mesh, namespace) || podLabels.has('istio.io/dataplane-mode')) continue;
      if (isRedirected(workload)) continue;
      const isWritten = hasProxy(workload);
      // If the namespace disables injection, the API server does not call the injector.
      const isOff = mesh.namespaces.get(namespace)?.labels.get('istio-injection') === 'disabled';
      if (!isWritten && (isOff || podLabels.get(INJECT) !== 'true')) continue;
      if (proxyOf(mesh, workload) !== 'sidecar') continue;
      yield {
        manifest,
        path: isWritten ? [...templatePath, 'spec', 'containers'] : [...templatePath, 'metadata', 'labels', INJECT],
        message: `namespace "${namespace}" is in the ambient mesh, but this workload has a sidecar, so its traffic bypasses ztunnel`,
        fix: isWritten ? 'Remove the container istio-proxy' : `Remove the label ${INJECT}`,
      };
    }
  },
};

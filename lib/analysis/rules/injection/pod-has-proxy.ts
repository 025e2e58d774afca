import { hasProxy } from '../../../mesh/mesh-membership';
import { valueAt } from '../../../model/plain';
import { formatResourceName } from '../../../snapshot/resource';
import type { Rule } from '../../rule';

export const podHasProxy: Rule = {
  name: 'pod-has-proxy',
  code: 'IST0103',
  severity: 'warning',
  summary: 'A running Pod in a namespace with injection has no sidecar.',

  *check(mesh) {
    for (const pod of mesh.pods) {
      const labels = mesh.namespaces.get(pod.namespace)?.labels;
      if (labels?.get('istio-injection') !== 'enabled' || pod.namespace === 'istio-system') continue;
      if (labels.get('istio.io/dataplane-mode') === 'ambient' || valueAt(pod.podSpec, 'hostNetwork') === true) continue;
      const key = 'sidecar.istio.io/inject';
      const inject = pod.podLabels.get(key) ?? pod.podAnnotations.get(key);
      if (inject?.toLowerCase() === 'false' || hasProxy(pod)) continue;
      // A Pod that is not in a cluster yet has not passed the injector.
      if (!mesh.isRunning(pod)) continue;
      yield {
        manifest: pod.manifest,
        path: ['spec', 'containers'],
        message: `Pod ${formatResourceName(pod)} has no sidecar, but its namespace has injection enabled`,
        fix: 'Restart the Pod',
      };
    }
  },
};

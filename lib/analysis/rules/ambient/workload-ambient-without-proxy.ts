import { hasProxy } from '../../../mesh/mesh-membership';
import type { Rule } from '../../rule';

const MODE = 'istio.io/dataplane-mode';

export const workloadAmbientWithoutProxy: Rule = {
  name: 'workload-ambient-without-proxy',
  code: 'KIA1315',
  severity: 'warning',
  summary: 'A workload is labeled for the ambient mesh but defines a sidecar container itself.',

  *check(mesh) {
    for (const workload of mesh.ownWorkloads) {
      const { podLabels, manifest, templatePath } = workload;
      if (podLabels.get(MODE) !== 'ambient' || !hasProxy(workload)) continue;
      yield {
        manifest,
        path: [...templatePath, 'metadata', 'labels', MODE],
        message: `${MODE} is ambient, but the Pod has a container istio-proxy`,
        fix: 'Remove the container or the label',
      };
    }
  },
};

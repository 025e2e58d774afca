import { imageAutoPath } from './image-auto';
import type { Rule } from '../../rule';

export const podImageInjected: Rule = {
  name: 'pod-image-injected',
  code: 'IST0147',
  severity: 'error',
  summary: 'A running Pod has the image "auto", which the injector should have replaced.',

  *check(mesh) {
    for (const pod of mesh.workloadsOf('Pod')) {
      const path = imageAutoPath(pod);
      if (path === undefined || !mesh.isRunning(pod)) continue;
      yield {
        manifest: pod.manifest,
        path,
        message: 'the injector did not replace the image "auto"',
        fix: 'Label the namespace istio-injection: enabled, or the Pod sidecar.istio.io/inject: "true", and restart the Pod',
      };
    }
  },
};

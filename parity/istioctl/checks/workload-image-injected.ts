import { matchesLabelSelector } from '../../../lib/analysis/label-selector';
import { imageAutoPath } from '../../../lib/analysis/rules/injection/image-auto';
import { listAt, textAt, valueAt } from '../../../lib/model/plain';
import { NO_LABELS } from '../../../lib/snapshot/labels';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl checks Deployments, and the webhooks among the objects. */
export const workloadImageInjected: IstioctlCheck = {
  rule: 'workload-image-injected',

  *check(mesh) {
    const webhooks = mesh
      .objects('MutatingWebhookConfiguration')
      .flatMap(({ manifest }) => listAt(manifest, 'webhooks'))
      .filter((webhook) => textAt(webhook, 'name').endsWith('istio.io'));
    for (const workload of mesh.workloadsOf('Deployment')) {
      const path = imageAutoPath(workload);
      const namespace = mesh.namespaces.get(workload.namespace || 'default')?.labels ?? NO_LABELS;
      const isSelected = webhooks.some(
        (webhook) =>
          matchesLabelSelector(valueAt(webhook, 'namespaceSelector'), namespace) &&
          matchesLabelSelector(valueAt(webhook, 'objectSelector'), workload.podLabels),
      );
      if (path !== undefined && !isSelected) yield { manifest: workload.manifest, path };
    }
  },
};

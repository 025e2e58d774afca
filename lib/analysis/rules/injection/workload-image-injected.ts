import { NO_LABELS, type Labels } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { listAt, textAt, valueAt } from '../../../model/plain';
import type { Workload } from '../../../snapshot/workloads';
import { imageAutoPath } from './image-auto';
import { matchesLabelSelector } from '../../label-selector';
import type { Rule } from '../../rule';

export const workloadImageInjected: Rule = {
  name: 'workload-image-injected',
  code: 'IST0146',
  severity: 'warning',
  summary: 'A workload has the image "auto", but the injector does not select its Pods.',

  *check(mesh) {
    const webhooks = mesh
      .objects('MutatingWebhookConfiguration')
      .flatMap(({ manifest }) => listAt(manifest, 'webhooks'))
      .filter((webhook) => textAt(webhook, 'name').endsWith('istio.io'));
    for (const workload of checkedWorkloads(mesh)) {
      const path = imageAutoPath(workload);
      if (path === undefined) continue;
      const namespace = mesh.namespaces.get(workload.namespace)?.labels ?? NO_LABELS;
      const isSelected =
        webhooks.length === 0
          ? isSelectedByDefault(namespace, workload.podLabels)
          : webhooks.some(
              (webhook) =>
                matchesLabelSelector(valueAt(webhook, 'namespaceSelector'), namespace) &&
                matchesLabelSelector(valueAt(webhook, 'objectSelector'), workload.podLabels),
            );
      if (isSelected) continue;
      yield {
        manifest: workload.manifest,
        path,
        message: 'the image "auto" is not replaced, because no injection webhook selects this workload',
        fix: 'Label the Pod template sidecar.istio.io/inject: "true", or the namespace istio-injection: enabled',
      };
    }
  },
};

/** Running Pods are left to the rule pod-image-injected. */
function checkedWorkloads(mesh: MeshView): readonly Workload[] {
  return [...mesh.workloadsOf('Pod').filter((pod) => !mesh.isRunning(pod)), ...mesh.templates];
}

/**
 * What the webhook selects in a default installation of Istio.
 *
 * @see Istio, manifests/charts/istio-control/istio-discovery, mutatingwebhook.yaml
 */
function isSelectedByDefault(namespace: Labels, labels: Labels): boolean {
  const injection = namespace.get('istio-injection');
  const inject = labels.get('sidecar.istio.io/inject');
  if (injection === 'disabled' || inject === 'false') return false;
  return injection === 'enabled' || inject === 'true' || namespace.has('istio.io/rev') || labels.has('istio.io/rev');
}

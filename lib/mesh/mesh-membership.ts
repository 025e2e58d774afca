import { containersOf, type Workload } from '../snapshot/workloads';
import type { Labels } from '../snapshot/labels';
import { textAt } from '../model/plain';

const INJECT = 'sidecar.istio.io/inject';

/**
 * Whether a workload has a sidecar, or will get one at admission.
 *
 * @param namespaceLabels labels of its Namespace; undefined without such an object
 */
export function isInMesh(workload: Workload, namespaceLabels: Labels | undefined): boolean {
  return (
    hasProxy(workload) ||
    isInjected(workload, namespaceLabels?.get('istio-injection'), namespaceLabels?.get('istio.io/rev'))
  );
}

/**
 * Whether one of Istio's webhooks is called for a pod and injects a sidecar.
 *
 * @see Istio, istio-discovery chart, templates/mutatingwebhook.yaml, and pkg/kube/inject, injectRequired
 */
function isInjected(workload: Workload, injection: string | undefined, revision: string | undefined): boolean {
  const said = workload.podLabels.get(INJECT) ?? workload.podAnnotations.get(INJECT);
  if (said === 'false') return false;
  if (injection !== undefined) return injection === 'enabled';
  return workload.podLabels.get(INJECT) === 'true' || (workload.podLabels.get('istio.io/rev') ?? revision ?? '') !== '';
}

/** Whether the proxy is already in the Pod: the first container or init container with its name has an image. */
export function hasProxy(workload: Workload): boolean {
  const containers = [
    ...containersOf(workload),
    ...(workload.kind === 'Deployment' ? [] : containersOf(workload, 'initContainers')),
  ];
  const proxy = containers.find(({ value }) => textAt(value, 'name') === 'istio-proxy');
  return textAt(proxy?.value, 'image') !== '';
}

/** Whether ztunnel captures a workload's traffic, from the annotation that the CNI adds to a running Pod. */
export function isRedirected(workload: Workload): boolean {
  return workload.podAnnotations.get('ambient.istio.io/redirection') === 'enabled';
}

/**
 * Whether ztunnel will capture a workload's traffic, from the labels that a user sets.
 *
 * @param namespaceLabels labels of its Namespace; undefined without such an object
 */
export function isAmbient(workload: Workload, namespaceLabels: Labels | undefined): boolean {
  if (isRedirected(workload)) return true;
  const label = 'istio.io/dataplane-mode';
  const mode = workload.podLabels.get(label) ?? namespaceLabels?.get(label);
  return mode === 'ambient' && !hasProxy(workload);
}

/**
 * Whether a whole namespace is in ambient mode, without labels for sidecar injection.
 *
 * @see Istio, analyzers/util.NamespaceInAmbientMode
 */
export function isAmbientNamespace(labels: Labels): boolean {
  return (
    labels.get('istio.io/dataplane-mode') === 'ambient' &&
    labels.get('istio-injection') !== 'enabled' &&
    (labels.get('istio.io/rev') ?? '') === ''
  );
}

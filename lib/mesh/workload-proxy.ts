import { matchesLabels } from '../snapshot/labels';
import type { MeshView } from './mesh-view';
import { textAt } from '../model/plain';
import { textMap } from '../snapshot/text-map';
import type { Workload } from '../snapshot/workloads';
import { trustDomainsOf } from './trust-domains';

/** The proxy of a workload. `ztunnel` does not parse HTTP, and with `none` no policy is enforced. */
export type WorkloadProxy = 'sidecar' | 'gateway' | 'waypoint' | 'ztunnel' | 'none';

/** The proxy that enforces a workload's policies. */
export function proxyOf(mesh: MeshView, workload: Workload): WorkloadProxy {
  const managed = workload.podLabels.get('gateway.istio.io/managed');
  if (managed === 'istio.io-mesh-controller') return 'waypoint';
  const isGateway =
    workload.podLabels.has('gateway.networking.k8s.io/gateway-name') ||
    workload.podAnnotations.get('inject.istio.io/templates') === 'gateway' ||
    gatewaySelectors(mesh).some((selector) => selector.size > 0 && matchesLabels(selector, workload.podLabels));
  if (isGateway) return 'gateway';
  if (mesh.isInMesh(workload)) return 'sidecar';
  return mesh.isAmbient(workload) ? 'ztunnel' : 'none';
}

/** `cluster.local/ns/shop/sa/web`: the identity of a workload. */
export function principalOf(mesh: MeshView, { namespace, podSpec }: Workload): string {
  const account = textAt(podSpec, 'serviceAccountName') || 'default';
  return `${trustDomainsOf(mesh.settings.mesh)[0] ?? ''}/ns/${namespace}/sa/${account}`;
}

function gatewaySelectors(mesh: MeshView) {
  return mesh.once('gateway selectors', () => mesh.configs('Gateway').map(({ spec }) => textMap(spec, 'selector')));
}

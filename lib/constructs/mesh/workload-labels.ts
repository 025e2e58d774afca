import { quote } from '../validation/construct-error';
import type { DataPlane } from './mesh-namespace';
import { waypointLabels } from '../ambient/waypoint-labels';
import { dnsLabel } from '../../syntax/names';
import type { NamedKubernetesGateway } from '../../model/references';

/** How one workload takes part in the mesh. */
export interface WorkloadLabelsOptions {
  /**
   * What carries the traffic of the pods.
   *
   * @default - the namespace's setting
   */
  readonly dataPlane?: DataPlane;
  /**
   * Waypoint for traffic that is addressed directly to the pods, not to their Service. It must be
   * `for: 'workload'` or `'all'`. `'none'` bypasses the waypoint of the namespace.
   *
   * @default - the namespace's setting
   */
  readonly waypoint?: NamedKubernetesGateway | 'none';
  /**
   * Namespace of the pods. When the waypoint is in the same namespace, `istio.io/use-waypoint-namespace` is omitted.
   *
   * @default - not known: the labels include the waypoint's namespace
   */
  readonly namespace?: string;
  /**
   * Name of the workload in telemetry.
   *
   * @default - label `app.kubernetes.io/name`, then `app`, then the name of the workload
   */
  readonly canonicalName?: string;
  /**
   * Version of the workload in telemetry.
   *
   * @default - label `app.kubernetes.io/version`, then `version`, then `latest`
   */
  readonly canonicalRevision?: string;
}

/**
 * Labels for the pod template of one workload, which set how it takes part in the mesh where that differs from its
 * namespace. There is one prop for the data plane, so the labels cannot contradict each other.
 *
 * @throws {Error} for a revision that is not a DNS label
 * @see https://istio.io/latest/docs/reference/config/labels/
 */
export function workloadLabels(options: WorkloadLabelsOptions): Readonly<Record<string, string>> {
  const { dataPlane, waypoint, namespace, canonicalName, canonicalRevision } = options;
  return {
    ...(dataPlane !== undefined && dataPlaneLabels(dataPlane)),
    ...(waypoint !== undefined && waypointLabels(waypoint, namespace)),
    ...(canonicalName !== undefined && { 'service.istio.io/canonical-name': canonicalName }),
    ...(canonicalRevision !== undefined && { 'service.istio.io/canonical-revision': canonicalRevision }),
  };
}

function dataPlaneLabels(dataPlane: DataPlane): Readonly<Record<string, string>> {
  switch (dataPlane) {
    case 'sidecar':
      return { 'sidecar.istio.io/inject': 'true' };
    // In a namespace with injection, the pod would still get a sidecar, and ztunnel skips pods with sidecars.
    case 'ambient':
      return { 'sidecar.istio.io/inject': 'false', 'istio.io/dataplane-mode': 'ambient' };
    case 'none':
      return { 'sidecar.istio.io/inject': 'false', 'istio.io/dataplane-mode': 'none' };
  }
  const { revision } = dataPlane;
  if (!dnsLabel.accepts(revision)) {
    throw new Error(`workloadLabels: dataPlane.revision is ${dnsLabel.description}, got ${quote(revision)}`);
  }
  return { 'istio.io/rev': revision };
}

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
   * @default - what the namespace says
   */
  readonly dataPlane?: DataPlane;
  /**
   * Waypoint for traffic that is addressed to the pods themselves, past their Service. It has to be one
   * `for: 'workload'` or `'all'`. `'none'` goes past the waypoint of the namespace.
   *
   * @default - what the namespace says
   */
  readonly waypoint?: NamedKubernetesGateway | 'none';
  /**
   * Namespace of the pods, which leaves `istio.io/use-waypoint-namespace` out when the waypoint lies there as well.
   *
   * @default - not known: the labels say the waypoint's namespace
   */
  readonly namespace?: string;
  /**
   * Name that telemetry knows the workload by.
   *
   * @default - label `app.kubernetes.io/name`, then `app`, then the name of the workload
   */
  readonly canonicalName?: string;
  /**
   * Version that telemetry knows the workload by.
   *
   * @default - label `app.kubernetes.io/version`, then `version`, then `latest`
   */
  readonly canonicalRevision?: string;
}

/**
 * Labels for the pod template of one workload, which say how it takes part in the mesh where that differs from its
 * namespace. One data plane is named, so labels that contradict each other cannot come out.
 *
 * @throws {Error} for a revision that is no DNS label
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
    // In a namespace with injection a pod would get its sidecar all the same, and a sidecar keeps ztunnel away.
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

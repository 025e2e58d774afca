import type { Construct } from 'constructs';
import { AMBIENT_SINCE, requireRelease, WAYPOINT_LABELS_SINCE } from './require-release';
import type { AllowedRoutes } from '../gateway-api/allowed-routes';
import { GatewayApiObject } from '../gateway-api/gateway-api-object';
import type { ObjectProps } from '../objects/object-props';
import { serviceName } from '../../syntax/names';
import { matchesLabels } from '../../model/labels';
import type { NamedKubernetesGateway } from '../../model/references';

/** What traffic goes through a waypoint. */
export interface WaypointProps extends ObjectProps {
  /**
   * Which traffic goes through the waypoint, by its address: a Service, a pod, both, or nothing.
   *
   * @default - no label: Istio's default is `'service'`
   */
  readonly for?: 'service' | 'workload' | 'all' | 'none';
  /**
   * Namespaces whose traffic the waypoint accepts.
   *
   * @default - its own
   */
  readonly allowedRoutes?: Pick<AllowedRoutes, 'namespaces'>;
}

/**
 * A waypoint of ambient mode: the proxy that applies HTTP routes and policies for workloads without sidecars. Istio
 * creates its Deployment and its Service, which has the waypoint's name.
 *
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/
 */
export class Waypoint extends GatewayApiObject<'Gateway'> implements NamedKubernetesGateway {
  private readonly namespaces: AllowedRoutes['namespaces'];

  public constructor(scope: Construct, id: string, props: WaypointProps = {}) {
    const { for: traffic, allowedRoutes } = props;
    const labels = { ...props.metadata?.labels, ...(traffic !== undefined && { 'istio.io/waypoint-for': traffic }) };
    super(scope, id, 'Gateway', 'v1', { metadata: { ...props.metadata, labels } }, serviceName);
    requireRelease(this, 'a waypoint', AMBIENT_SINCE, 'leave it out, sidecars do not need one');
    if (traffic !== undefined) requireRelease(this, `for '${traffic}'`, WAYPOINT_LABELS_SINCE, 'leave it out');
    this.namespaces = allowedRoutes?.namespaces;
    this.render({
      gatewayClassName: 'istio-waypoint',
      listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE', allowedRoutes }],
    });
  }

  /**
   * Whether the waypoint accepts the traffic of a namespace: its own, and those that `allowedRoutes` allows.
   *
   * @param labels labels of the namespace, without `kubernetes.io/metadata.name`
   */
  public serves(namespace: string, labels: Readonly<Record<string, string>>): boolean {
    // A waypoint without a namespace can be applied to any namespace.
    const isOwn = this.namespace === undefined || this.namespace === namespace;
    if (this.namespaces?.from === 'All') return true;
    if (this.namespaces?.from !== 'Selector') return isOwn;
    const all = new Map(Object.entries({ ...labels, 'kubernetes.io/metadata.name': namespace }));
    return matchesLabels(new Map(Object.entries(this.namespaces.selector.matchLabels)), all);
  }
}

import type { Construct } from 'constructs';
import { renderConnectionRules, type ConnectionRule } from './connection-rule';
import { GatewayApiObject } from './gateway-api-object';
import { renderParents, type RouteParent } from './route-parent';
import type { ObjectProps } from '../objects/object-props';
import { istioReleaseOf } from '../mesh/target';
import { isAtLeast, type IstioRelease } from '../../model/istio-release';

/** Where a TCPRoute applies, and where connections go. */
export interface KubernetesTcpRouteProps extends ObjectProps {
  /** Gateways to which the route attaches, and Services to whose clients it applies. At least one. */
  readonly parentRefs: readonly RouteParent[];
  /** Where connections go. At least one. */
  readonly rules: readonly ConnectionRule[];
  /**
   * Version of the kind that the cluster serves.
   *
   * @default - by the targeted Istio release: `'v1'` since 1.31, `'v1alpha2'` before
   */
  readonly apiVersion?: 'v1' | 'v1alpha2';
}

/**
 * The first release that uses the TCPRoutes of Gateway API 1.6, whose standard CRDs serve only v1.
 *
 * @see Istio reference, IST0176; kubernetes-sigs/gateway-api#4842
 */
const V1_SINCE: IstioRelease = '1.31';

/**
 * A TCPRoute of the Gateway API: where connections to a port go.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/tcproute/
 */
export class KubernetesTcpRoute extends GatewayApiObject<'TCPRoute'> {
  public constructor(scope: Construct, id: string, props: KubernetesTcpRouteProps) {
    const { parentRefs, rules, apiVersion } = props;
    const version = isAtLeast(istioReleaseOf(scope), V1_SINCE) ? 'v1' : 'v1alpha2';
    super(scope, id, 'TCPRoute', apiVersion ?? version, props);
    this.render({ parentRefs: renderParents(this, parentRefs), rules: renderConnectionRules(this, rules) });
  }
}

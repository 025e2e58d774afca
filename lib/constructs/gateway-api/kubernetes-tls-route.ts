import type { Construct } from 'constructs';
import { renderConnectionRules, type ConnectionRule } from './connection-rule';
import { GatewayApiObject } from './gateway-api-object';
import { validateHostnames } from './validate-hostname';
import { validateSome } from '../validation/validate-values';
import { renderParents, type RouteParent } from './route-parent';
import type { ObjectProps } from '../objects/object-props';
import { istioReleaseOf } from '../mesh/target';
import { isAtLeast, type IstioRelease } from '../../model/istio-release';

/** Where a TLSRoute applies, and where connections go. */
export interface KubernetesTlsRouteProps extends ObjectProps {
  /** Gateways that the route applies at, and Services whose clients it applies to. At least one. */
  readonly parentRefs: readonly RouteParent[];
  /** Names of servers (SNI) that the route is for: `shop.example.com`, `*.example.com`. At least one. */
  readonly hostnames: readonly string[];
  /** Where connections go. At least one. */
  readonly rules: readonly ConnectionRule[];
  /**
   * Version of the kind that the cluster serves.
   *
   * @default - what the targeted Istio release reads: `'v1'` from 1.30 on, before it `'v1alpha2'`
   */
  readonly apiVersion?: 'v1' | 'v1alpha3' | 'v1alpha2';
}

/**
 * The first release that reads TLSRoutes of version v1. It sees no other, and the standard CRDs of Gateway API 1.5, which
 * it wants, serve no other.
 *
 * @see Istio 1.30 upgrade notes
 */
const V1_SINCE: IstioRelease = '1.30';

/**
 * A TLSRoute of the Gateway API: how TLS connections that the gateway does not terminate are routed, by the server name
 * that the client requests.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/tlsroute/
 */
export class KubernetesTlsRoute extends GatewayApiObject<'TLSRoute'> {
  public constructor(scope: Construct, id: string, props: KubernetesTlsRouteProps) {
    const { parentRefs, hostnames, rules, apiVersion } = props;
    const version = isAtLeast(istioReleaseOf(scope), V1_SINCE) ? 'v1' : 'v1alpha2';
    super(scope, id, 'TLSRoute', apiVersion ?? version, props);
    validateSome(this, 'hostnames', 'name of a server', hostnames);
    validateHostnames(this, 'hostnames', hostnames);
    this.render({
      parentRefs: renderParents(this, parentRefs),
      hostnames,
      rules: renderConnectionRules(this, rules),
    });
  }
}

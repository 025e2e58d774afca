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
  /** Gateways to which the route attaches, and Services to whose clients it applies. At least one. */
  readonly parentRefs: readonly RouteParent[];
  /** Server names (SNI) that the route applies to: `shop.example.com`, `*.example.com`. At least one. */
  readonly hostnames: readonly string[];
  /** Where connections go. At least one. */
  readonly rules: readonly ConnectionRule[];
  /**
   * Version of the kind that the cluster serves.
   *
   * @default - by the targeted Istio release: `'v1'` since 1.30, `'v1alpha2'` before
   */
  readonly apiVersion?: 'v1' | 'v1alpha3' | 'v1alpha2';
}

/**
 * The first release that reads TLSRoutes in version v1. It reads only v1, the only version that the standard CRDs of
 * Gateway API 1.5 serve.
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

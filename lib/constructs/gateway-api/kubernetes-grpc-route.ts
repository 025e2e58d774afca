import type { Construct } from 'constructs';
import { GatewayApiObject } from './gateway-api-object';
import { validateHostnames } from './validate-hostname';
import { validateSome } from '../validation/validate-values';
import { renderBackends, type RouteBackend } from './route-backend';
import { renderFilters, type GrpcRouteFilter } from './route-filter';
import type { NamedValueMatch } from './route-match';
import { renderParents, type RouteParent } from './route-parent';
import type { ObjectProps } from '../objects/object-props';

/** Where a GRPCRoute applies, and its rules. */
export interface KubernetesGrpcRouteProps extends ObjectProps {
  /** Gateways to which the route attaches, and Services to whose clients it applies. At least one. */
  readonly parentRefs: readonly RouteParent[];
  /**
   * Hosts that the route applies to. They have no effect when the parent is a Service.
   *
   * @default - the hosts of the listener
   */
  readonly hostnames?: readonly string[];
  /** Rules. The one with the most specific match handles the call, whatever the order. At least one. */
  readonly rules: readonly KubernetesGrpcRouteRule[];
}

/** Calls, and what happens to them. */
export interface KubernetesGrpcRouteRule {
  /**
   * Name of the rule.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * Matches. At least one of them must match.
   *
   * @default - every call
   */
  readonly matches?: readonly KubernetesGrpcMatch[];
  /**
   * Changes to the call, and mirrors of it.
   *
   * @default - nothing
   */
  readonly filters?: readonly GrpcRouteFilter[];
  /** Services that the call goes to. At least one. */
  readonly backendRefs: readonly RouteBackend[];
}

/** Conditions on a call. All that are set must match. */
export interface KubernetesGrpcMatch {
  /**
   * The called method, by its names in the protocol definition.
   *
   * @default - any
   */
  readonly method?: GrpcMethodMatch;
  /**
   * Headers. All of them must match.
   *
   * @default - any
   */
  readonly headers?: readonly NamedValueMatch[];
}

/** A service (`shop.v1.Cart`), a method (`Add`), or both. */
export type GrpcMethodMatch = {
  /** @default 'Exact' */
  readonly type?: 'Exact' | 'RegularExpression';
} & (
  | {
      /** Name of the service with its package, `shop.Reviews`. */
      readonly service: string;
      /** Name of the method. */
      readonly method?: string;
    }
  | { readonly service?: string; readonly method: string }
);

/**
 * A GRPCRoute of the Gateway API: how gRPC calls that come to a Gateway or go to a Service are routed.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/grpcroute/
 */
export class KubernetesGrpcRoute extends GatewayApiObject<'GRPCRoute'> {
  public constructor(scope: Construct, id: string, props: KubernetesGrpcRouteProps) {
    super(scope, id, 'GRPCRoute', 'v1', props);
    const { parentRefs, hostnames, rules } = props;
    validateHostnames(this, 'hostnames', hostnames ?? []);
    validateSome(this, 'rules', 'rule', rules);
    this.render({
      parentRefs: renderParents(this, parentRefs),
      hostnames,
      rules: rules.map((rule, index) => this.renderRule(rule, `rules[${String(index)}]`)),
    });
  }

  private renderRule(rule: KubernetesGrpcRouteRule, prop: string): object {
    validateSome(this, `${prop}.backendRefs`, 'Service', rule.backendRefs);
    return {
      ...rule,
      filters: rule.filters && renderFilters(this, `${prop}.filters`, rule.filters),
      backendRefs: renderBackends(this, `${prop}.backendRefs`, rule.backendRefs),
    };
  }
}

import type { Construct } from 'constructs';
import { GatewayApiObject } from './gateway-api-object';
import { validateHostnames } from './validate-hostname';
import { validateSome } from '../validation/validate-values';
import { renderBackends, type RouteBackend } from './route-backend';
import { renderFilters, replacesPrefix, type HttpRouteFilter } from './route-filter';
import type { NamedValueMatch } from './route-match';
import { renderParents, type RouteParent } from './route-parent';
import { constructError, quote } from '../validation/construct-error';
import type { ObjectProps } from '../objects/object-props';

/** Where an HTTPRoute applies, and its rules. */
export interface KubernetesHttpRouteProps extends ObjectProps {
  /** Gateways to which the route attaches, and Services to whose clients it applies. At least one. */
  readonly parentRefs: readonly RouteParent[];
  /**
   * Hosts that the route applies to: `shop.example.com`, `*.example.com`. They have no effect when the parent is a
   * Service.
   *
   * @default - the hosts of the listener
   */
  readonly hostnames?: readonly string[];
  /** Rules. The one with the most specific match handles the request, whatever the order. At least one. */
  readonly rules: readonly KubernetesHttpRouteRule[];
}

/** Requests, and what happens to them. */
export interface KubernetesHttpRouteRule {
  /**
   * Name of the rule.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * Matches. At least one of them must match.
   *
   * @default - every request
   */
  readonly matches?: readonly KubernetesHttpMatch[];
  /**
   * Changes to the request, and mirrors of it.
   *
   * @default - nothing
   */
  readonly filters?: readonly HttpRouteFilter[];
  /**
   * Services that the request goes to. A rule needs at least one, or a redirect filter.
   *
   * @default - none: a filter redirects
   */
  readonly backendRefs?: readonly RouteBackend[];
}

/** Conditions on a request. All that are set must match. */
export interface KubernetesHttpMatch {
  /**
   * The path without the query. A prefix matches whole segments: `/api` matches `/api/v1` and not `/apis`.
   *
   * @default - any
   */
  readonly path?: { readonly type: 'Exact' | 'PathPrefix' | 'RegularExpression'; readonly value: string };
  /**
   * Headers. All of them must match.
   *
   * @default - any
   */
  readonly headers?: readonly NamedValueMatch[];
  /**
   * Query parameters. All of them must match.
   *
   * @default - any
   */
  readonly queryParams?: readonly NamedValueMatch[];
  /** @default - any */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
}

/**
 * An HTTPRoute of the Gateway API: how HTTP requests that come to a Gateway or go to a Service are routed.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/
 */
export class KubernetesHttpRoute extends GatewayApiObject<'HTTPRoute'> {
  public constructor(scope: Construct, id: string, props: KubernetesHttpRouteProps) {
    super(scope, id, 'HTTPRoute', 'v1', props);
    const { parentRefs, hostnames, rules } = props;
    validateHostnames(this, 'hostnames', hostnames ?? []);
    validateSome(this, 'rules', 'rule', rules);
    this.render({
      parentRefs: renderParents(this, parentRefs),
      hostnames,
      rules: rules.map((rule, index) => this.renderRule(rule, `rules[${String(index)}]`)),
    });
  }

  private renderRule(rule: KubernetesHttpRouteRule, prop: string): object {
    const { matches, filters = [], backendRefs = [] } = rule;
    matches?.forEach(({ path }, index) => {
      if (path === undefined || path.type === 'RegularExpression' || path.value.startsWith('/')) return;
      const place = `${prop}.matches[${String(index)}].path.value`;
      throw constructError(this, `${place} begins with "/", got ${quote(path.value)}`);
    });
    this.validatePrefix(rule, prop);
    const redirects = filters.some(({ type }) => type === 'RequestRedirect');
    if (redirects && backendRefs.length > 0) {
      const got = String(backendRefs.length);
      throw constructError(this, `${prop}.backendRefs is empty when a filter redirects, got ${got}; leave one out`);
    }
    if (!redirects) validateSome(this, `${prop}.backendRefs`, 'Service', backendRefs);
    return {
      ...rule,
      filters: rule.filters && renderFilters(this, `${prop}.filters`, filters),
      backendRefs: rule.backendRefs && renderBackends(this, `${prop}.backendRefs`, backendRefs),
    };
  }

  /** A prefix can be replaced only when the rule matches exactly one prefix. */
  private validatePrefix({ matches, filters }: KubernetesHttpRouteRule, prop: string): void {
    if (matches === undefined || filters?.some(replacesPrefix) !== true) return;
    const types = matches.map(({ path }) => path?.type ?? 'PathPrefix');
    if (types.length === 1 && types[0] === 'PathPrefix') return;
    const got = types.length === 0 ? 'none' : types.join(', ');
    throw constructError(this, `${prop}.matches is a single PathPrefix when a filter replaces the prefix, got ${got}`);
  }
}

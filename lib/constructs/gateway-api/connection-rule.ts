import type { GatewayApiObject } from './gateway-api-object';
import { validateSome } from '../validation/validate-values';
import { renderBackends, type RouteBackend } from './route-backend';

/** A rule for connections whose content is not inspected. */
export interface ConnectionRule {
  /**
   * Name of the rule.
   *
   * @default - none
   */
  readonly name?: string;
  /** Services that the connection goes to. At least one. */
  readonly backendRefs: readonly RouteBackend[];
}

/** @throws {Error} when there is no rule or a rule without backends, and like `renderBackends` */
export function renderConnectionRules(route: GatewayApiObject, rules: readonly ConnectionRule[]): readonly object[] {
  validateSome(route, 'rules', 'rule', rules);
  return rules.map((rule, index) => {
    const prop = `rules[${String(index)}].backendRefs`;
    validateSome(route, prop, 'Service', rule.backendRefs);
    return { ...rule, backendRefs: renderBackends(route, prop, rule.backendRefs) };
  });
}

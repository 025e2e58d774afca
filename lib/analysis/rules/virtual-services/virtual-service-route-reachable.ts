import { formatExample } from './covered-match';
import { unreachableRules } from './covered-matches';
import type { Rule } from '../../rule';

export const virtualServiceRouteReachable: Rule = {
  name: 'virtual-service-route-reachable',
  code: 'IST0130',
  severity: 'warning',
  summary: 'No request reaches a route, because earlier routes take them all.',

  *check(mesh) {
    for (const { virtualService, rule, earlier, witness } of unreachableRules(mesh)) {
      yield {
        manifest: virtualService.manifest,
        path: rule.path,
        message: `no request reaches this route: the earlier route ${earlier} takes them all${formatExample(witness)}`,
        fix: `Move it before route ${earlier}, or remove it`,
      };
    }
  },
};

import { envoyFilterPatches } from './envoy-filter-patches';
import type { Rule } from '../../rule';

export const envoyFilterPrioritySetForProxyVersion: Rule = {
  name: 'envoy-filter-priority-set-for-proxy-version',
  aliases: ['envoy-filter-order-said-for-version'],
  code: 'IST0155',
  severity: 'warning',
  summary: 'A patch of an EnvoyFilter depends on a patch for other proxy versions.',

  *check(mesh) {
    for (const { envoyFilter, path, operation, applyTo, problem } of envoyFilterPatches(mesh)) {
      if (problem !== 'relative after proxyVersion') continue;
      yield {
        manifest: envoyFilter.manifest,
        path,
        message: `${operation} of ${applyTo} depends on a patch that applies only to some proxy versions`,
        fix: 'Set a priority, and give both patches the same proxyVersion',
      };
    }
  },
};

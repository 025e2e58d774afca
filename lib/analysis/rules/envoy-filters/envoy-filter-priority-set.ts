import { envoyFilterPatches } from './envoy-filter-patches';
import type { Rule } from '../../rule';

export const envoyFilterPrioritySet: Rule = {
  name: 'envoy-filter-priority-set',
  aliases: ['envoy-filter-order-said'],
  code: 'IST0151',
  severity: 'warning',
  summary: 'A patch of an EnvoyFilter depends on other patches, but the EnvoyFilter has no priority.',

  *check(mesh) {
    for (const { envoyFilter, path, operation, applyTo, problem } of envoyFilterPatches(mesh)) {
      if (problem !== 'relative') continue;
      yield {
        manifest: envoyFilter.manifest,
        path,
        message: `${operation} of ${applyTo} depends on EnvoyFilters that are applied before this one`,
        fix: 'Set a priority, or use MERGE or INSERT_FIRST',
      };
    }
  },
};

import { envoyFilterPatches } from './envoy-filter-patches';
import type { Rule } from '../../rule';

export const envoyFilterAddApplies: Rule = {
  name: 'envoy-filter-add-applies',
  code: 'IST0153',
  severity: 'error',
  summary: 'A patch of an EnvoyFilter uses ADD where it has no effect.',

  *check(mesh) {
    for (const { envoyFilter, path, operation, applyTo, problem } of envoyFilterPatches(mesh)) {
      if (problem !== 'ADD') continue;
      yield {
        manifest: envoyFilter.manifest,
        path,
        message: `${operation} of ${applyTo} has no effect`,
        fix: 'Use INSERT_FIRST, INSERT_BEFORE or INSERT_AFTER for a route, and MERGE for a route configuration',
      };
    }
  },
};

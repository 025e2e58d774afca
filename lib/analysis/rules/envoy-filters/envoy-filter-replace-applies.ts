import { envoyFilterPatches } from './envoy-filter-patches';
import type { Rule } from '../../rule';

export const envoyFilterReplaceApplies: Rule = {
  name: 'envoy-filter-replace-applies',
  code: 'IST0152',
  severity: 'error',
  summary: 'A patch of an EnvoyFilter uses REPLACE where it has no effect.',

  *check(mesh) {
    for (const { envoyFilter, path, operation, applyTo, problem } of envoyFilterPatches(mesh)) {
      if (problem !== 'REPLACE') continue;
      yield {
        manifest: envoyFilter.manifest,
        path,
        message: `${operation} of ${applyTo} has no effect`,
        fix: 'Use MERGE, or REMOVE and ADD',
      };
    }
  },
};

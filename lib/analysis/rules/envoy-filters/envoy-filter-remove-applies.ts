import { envoyFilterPatches } from './envoy-filter-patches';
import type { Rule } from '../../rule';

export const envoyFilterRemoveApplies: Rule = {
  name: 'envoy-filter-remove-applies',
  code: 'IST0154',
  severity: 'error',
  summary: 'A patch of an EnvoyFilter uses REMOVE where it has no effect.',

  *check(mesh) {
    for (const { envoyFilter, path, operation, applyTo, problem } of envoyFilterPatches(mesh)) {
      if (problem !== 'REMOVE') continue;
      yield {
        manifest: envoyFilter.manifest,
        path,
        message: `${operation} of ${applyTo} has no effect`,
        fix: 'Use MERGE to change it',
      };
    }
  },
};

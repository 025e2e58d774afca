import type { Rule } from '../../rule';
import { unmatchedSelectors } from '../../unmatched-selectors';

export const telemetrySelectorMatches: Rule = {
  name: 'telemetry-selector-matches',
  code: 'IST0101',
  severity: 'error',
  summary: 'The selector of a Telemetry matches no workload of its namespace.',

  check: (mesh) => unmatchedSelectors(mesh, 'Telemetry'),
};

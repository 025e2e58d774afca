import type { Rule } from '../../rule';
import { unmatchedSelectors } from '../../unmatched-selectors';

export const telemetrySelectorMatches: Rule = {
  name: 'telemetry-selector-matches',
  code: 'IST0101',
  severity: 'error',
  summary: 'The selector of a Telemetry matches no workload of its namespace.',
  why: 'A Telemetry takes effect on the workloads of its own namespace that have its labels; this one has none.',

  check: (mesh) => unmatchedSelectors(mesh, 'Telemetry'),
};

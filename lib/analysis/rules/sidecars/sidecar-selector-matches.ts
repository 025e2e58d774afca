import type { Rule } from '../../rule';
import { unmatchedSelectors } from '../../unmatched-selectors';

export const sidecarSelectorMatches: Rule = {
  name: 'sidecar-selector-matches',
  code: 'IST0101',
  alsoCodes: ['KIA0004'],
  severity: 'error',
  summary: 'The selector of a Sidecar matches no workload of its namespace.',

  check: (mesh) => unmatchedSelectors(mesh, 'Sidecar'),
};

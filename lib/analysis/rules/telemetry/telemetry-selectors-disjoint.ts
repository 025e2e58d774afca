import { overlappingSelectors } from '../../overlapping-selectors';
import type { Rule } from '../../rule';

export const telemetrySelectorsDisjoint: Rule = {
  name: 'telemetry-selectors-disjoint',
  code: 'IST0159',
  severity: 'error',
  summary: 'Several Telemetry objects select the same workload.',

  check: (mesh) => overlappingSelectors(mesh, 'Telemetry', () => true),
};

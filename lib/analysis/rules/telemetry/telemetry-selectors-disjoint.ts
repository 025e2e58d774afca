import { overlappingSelectors } from '../../overlapping-selectors';
import type { Rule } from '../../rule';

export const telemetrySelectorsDisjoint: Rule = {
  name: 'telemetry-selectors-disjoint',
  code: 'IST0159',
  severity: 'error',
  summary: 'Several Telemetry objects select the same workload.',
  why: 'A workload takes the oldest of them; the others have no effect on it.',

  check: (mesh) => overlappingSelectors(mesh, 'Telemetry', () => true),
};

import { overlappingSelectors } from '../../overlapping-selectors';
import type { Rule } from '../../rule';

export const sidecarSelectorsDisjoint: Rule = {
  name: 'sidecar-selectors-disjoint',
  code: 'IST0110',
  alsoCodes: ['KIA0003'],
  severity: 'error',
  summary: 'Several Sidecars select the same workload.',

  check: (mesh) => overlappingSelectors(mesh, 'Sidecar', (workload) => !mesh.isAmbient(workload)),
};

import { overlappingSelectors } from '../../overlapping-selectors';
import type { Rule } from '../../rule';

export const peerAuthenticationSelectorsDisjoint: Rule = {
  name: 'peer-authentication-selectors-disjoint',
  code: 'KIA0003',
  severity: 'error',
  summary: 'Several PeerAuthentications select the same workload.',

  check: (mesh) =>
    // In the root namespace none of them has an effect, which another rule reports.
    overlappingSelectors(mesh, 'PeerAuthentication', ({ namespace }) => namespace !== mesh.meshConfig.rootNamespace),
};

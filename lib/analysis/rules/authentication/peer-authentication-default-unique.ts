import type { Rule } from '../../rule';
import { soleObjects } from '../../sole-objects';
import { workloadSelectorOf } from '../../workload-selectors';

export const peerAuthenticationDefaultUnique: Rule = {
  name: 'peer-authentication-default-unique',
  code: 'KIA0002',
  severity: 'error',
  summary: 'A namespace has several PeerAuthentications without a selector.',

  check: (mesh) =>
    soleObjects(
      mesh
        .configs('PeerAuthentication')
        .filter((policy) => workloadSelectorOf(policy, 'PeerAuthentication').size === 0),
    ),
};

import { isLayer7Policy } from '../../layer-seven';
import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const authorizationPolicyHasTarget: Rule = {
  name: 'authorization-policy-has-target',
  code: 'KIA0110',
  alsoCodes: ['KIA1317'],
  severity: 'warning',
  summary: 'An AuthorizationPolicy asks for what HTTP shows, in an ambient namespace, and names no target.',

  check: (mesh) => untargetedPolicies(mesh, 'AuthorizationPolicy', isLayer7Policy),
};

import { isLayer7Policy } from '../../layer-seven';
import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const authorizationPolicyHasTarget: Rule = {
  name: 'authorization-policy-has-target',
  code: 'KIA0110',
  alsoCodes: ['KIA1317'],
  severity: 'warning',
  summary: 'An AuthorizationPolicy with HTTP rules in an ambient namespace has no targetRefs.',

  check: (mesh) => untargetedPolicies(mesh, 'AuthorizationPolicy', isLayer7Policy),
};

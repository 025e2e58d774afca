import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const requestAuthenticationHasTarget: Rule = {
  name: 'request-authentication-has-target',
  code: 'KIA1115',
  severity: 'warning',
  summary: 'A RequestAuthentication in an ambient namespace has no targetRefs.',

  check: (mesh) => untargetedPolicies(mesh, 'RequestAuthentication', () => true),
};

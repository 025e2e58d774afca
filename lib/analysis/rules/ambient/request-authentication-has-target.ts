import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const requestAuthenticationHasTarget: Rule = {
  name: 'request-authentication-has-target',
  code: 'KIA1115',
  severity: 'warning',
  summary: 'A RequestAuthentication of an ambient namespace names no target.',

  check: (mesh) => untargetedPolicies(mesh, 'RequestAuthentication', () => true),
};

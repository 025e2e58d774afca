import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const requestAuthenticationHasTarget: Rule = {
  name: 'request-authentication-has-target',
  code: 'KIA1115',
  severity: 'warning',
  summary: 'A RequestAuthentication of an ambient namespace names no target.',
  why: 'ztunnel verifies no tokens. Waypoints do so for what names them, or a Service that they stand before, by targetRefs, and use no selector.',

  check: (mesh) => untargetedPolicies(mesh, 'RequestAuthentication', () => true),
};

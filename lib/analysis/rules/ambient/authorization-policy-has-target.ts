import { isLayer7Policy } from '../../layer-seven';
import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const authorizationPolicyHasTarget: Rule = {
  name: 'authorization-policy-has-target',
  code: 'KIA0110',
  alsoCodes: ['KIA1317'],
  severity: 'warning',
  summary: 'An AuthorizationPolicy asks for what HTTP shows, in an ambient namespace, and names no target.',
  why: 'ztunnel knows connections alone: it denies what an ALLOW rule about HTTP would let through. Waypoints enforce what names them, or a Service that they stand before, by targetRefs, and use no selector.',

  check: (mesh) => untargetedPolicies(mesh, 'AuthorizationPolicy', isLayer7Policy),
};

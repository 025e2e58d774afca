import type { Rule } from '../../rule';
import { unenrolledTargets } from './waypoint-policies';

export const authorizationPolicyTargetHasWaypoint: Rule = {
  name: 'authorization-policy-target-has-waypoint',
  code: 'KIA0109',
  alsoCodes: ['KIA1317'],
  severity: 'warning',
  summary: 'An AuthorizationPolicy targets a Service that has no waypoint.',

  check: (mesh) => unenrolledTargets(mesh, 'AuthorizationPolicy'),
};

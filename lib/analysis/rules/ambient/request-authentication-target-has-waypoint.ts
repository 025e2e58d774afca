import type { Rule } from '../../rule';
import { unenrolledTargets } from './waypoint-policies';

export const requestAuthenticationTargetHasWaypoint: Rule = {
  name: 'request-authentication-target-has-waypoint',
  code: 'KIA1110',
  severity: 'warning',
  summary: 'A RequestAuthentication targets a Service that has no waypoint.',

  check: (mesh) => unenrolledTargets(mesh, 'RequestAuthentication'),
};

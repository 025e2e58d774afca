import type { Rule } from '../../rule';
import { unenrolledTargets } from './waypoint-policies';

export const requestAuthenticationTargetHasWaypoint: Rule = {
  name: 'request-authentication-target-has-waypoint',
  code: 'KIA1110',
  severity: 'warning',
  summary: 'A RequestAuthentication is for a Service that goes through no waypoint.',

  check: (mesh) => unenrolledTargets(mesh, 'RequestAuthentication'),
};

import type { Rule } from '../../rule';
import { unenrolledTargets } from './waypoint-policies';

export const authorizationPolicyTargetHasWaypoint: Rule = {
  name: 'authorization-policy-target-has-waypoint',
  code: 'KIA0109',
  alsoCodes: ['KIA1317'],
  severity: 'warning',
  summary: 'An AuthorizationPolicy is for a Service that goes through no waypoint.',
  why: 'Sidecars and ztunnel pass by what names a Service; the waypoint of the Service has it, and there is none: neither the Service nor its namespace has the label istio.io/use-waypoint.',

  check: (mesh) => unenrolledTargets(mesh, 'AuthorizationPolicy'),
};

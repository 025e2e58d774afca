import { unenrolledHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const destinationRuleServiceHasWaypoint: Rule = {
  name: 'destination-rule-service-has-waypoint',
  code: 'KIA0211',
  severity: 'warning',
  summary: 'A DestinationRule has HTTP settings for a Service in the ambient mesh that has no waypoint.',

  check: (mesh) => unenrolledHosts(mesh, 'DestinationRule'),
};

import { unenrolledHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const destinationRuleServiceHasWaypoint: Rule = {
  name: 'destination-rule-service-has-waypoint',
  code: 'KIA0211',
  severity: 'warning',
  summary: 'A DestinationRule has settings for requests for an ambient Service without a waypoint.',

  check: (mesh) => unenrolledHosts(mesh, 'DestinationRule'),
};

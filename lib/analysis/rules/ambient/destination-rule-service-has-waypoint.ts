import { unenrolledHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const destinationRuleServiceHasWaypoint: Rule = {
  name: 'destination-rule-service-has-waypoint',
  code: 'KIA0211',
  severity: 'warning',
  summary: 'A DestinationRule has settings for requests for an ambient Service without a waypoint.',
  why: 'ztunnel knows connections alone, so settings for requests are for the waypoint of the Service. Where some workloads of the mesh have sidecars, those do what is said, and the finding is info.',

  check: (mesh) => unenrolledHosts(mesh, 'DestinationRule'),
};

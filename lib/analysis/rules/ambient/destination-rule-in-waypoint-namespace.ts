import { foreignHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const destinationRuleInWaypointNamespace: Rule = {
  name: 'destination-rule-in-waypoint-namespace',
  aliases: ['destination-rule-beside-service'],
  code: 'KIA0212',
  severity: 'warning',
  summary: 'A DestinationRule for an ambient Service is where its waypoint does not look.',
  why: 'A waypoint reads the DestinationRules of its own namespace, of that of the Service and of the root namespace. Where some workloads of the mesh have sidecars, those do what is said, and the finding is info.',

  check: (mesh) => foreignHosts(mesh, 'DestinationRule'),
};

import { foreignHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const destinationRuleInWaypointNamespace: Rule = {
  name: 'destination-rule-in-waypoint-namespace',
  aliases: ['destination-rule-beside-service'],
  code: 'KIA0212',
  severity: 'warning',
  summary: 'A DestinationRule for an ambient Service is where its waypoint does not look.',

  check: (mesh) => foreignHosts(mesh, 'DestinationRule'),
};

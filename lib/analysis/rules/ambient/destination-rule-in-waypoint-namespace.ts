import { foreignHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const destinationRuleInWaypointNamespace: Rule = {
  name: 'destination-rule-in-waypoint-namespace',
  aliases: ['destination-rule-beside-service'],
  code: 'KIA0212',
  severity: 'warning',
  summary: 'A DestinationRule for a Service in the ambient mesh is in a namespace that its waypoint does not read.',

  check: (mesh) => foreignHosts(mesh, 'DestinationRule'),
};

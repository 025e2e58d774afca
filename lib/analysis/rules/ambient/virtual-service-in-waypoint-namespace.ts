import { foreignHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const virtualServiceInWaypointNamespace: Rule = {
  name: 'virtual-service-in-waypoint-namespace',
  aliases: ['virtual-service-beside-service'],
  code: 'KIA1114',
  severity: 'warning',
  summary: 'A VirtualService for an ambient Service is where its waypoint does not look.',

  check: (mesh) => foreignHosts(mesh, 'VirtualService'),
};

import { foreignHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const virtualServiceInWaypointNamespace: Rule = {
  name: 'virtual-service-in-waypoint-namespace',
  aliases: ['virtual-service-beside-service'],
  code: 'KIA1114',
  severity: 'warning',
  summary: 'A VirtualService for a Service in the ambient mesh is in a namespace that its waypoint does not read.',

  check: (mesh) => foreignHosts(mesh, 'VirtualService'),
};

import { unenrolledHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const virtualServiceServiceHasWaypoint: Rule = {
  name: 'virtual-service-service-has-waypoint',
  code: 'KIA1113',
  severity: 'warning',
  summary: 'A VirtualService has HTTP routes for a Service in the ambient mesh that has no waypoint.',

  check: (mesh) => unenrolledHosts(mesh, 'VirtualService'),
};

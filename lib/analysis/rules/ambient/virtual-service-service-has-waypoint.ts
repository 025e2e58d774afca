import { unenrolledHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const virtualServiceServiceHasWaypoint: Rule = {
  name: 'virtual-service-service-has-waypoint',
  code: 'KIA1113',
  severity: 'warning',
  summary: 'A VirtualService has routes of HTTP for an ambient Service without a waypoint.',

  check: (mesh) => unenrolledHosts(mesh, 'VirtualService'),
};

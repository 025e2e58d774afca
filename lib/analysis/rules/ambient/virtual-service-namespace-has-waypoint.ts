import { unservedHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const virtualServiceNamespaceHasWaypoint: Rule = {
  name: 'virtual-service-namespace-has-waypoint',
  code: 'KIA1109',
  severity: 'info',
  summary: 'A VirtualService of an ambient namespace is for hosts that have no waypoint.',

  check: (mesh) => unservedHosts(mesh, 'VirtualService'),
};

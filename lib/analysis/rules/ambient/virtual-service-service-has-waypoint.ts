import { unenrolledHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const virtualServiceServiceHasWaypoint: Rule = {
  name: 'virtual-service-service-has-waypoint',
  code: 'KIA1113',
  severity: 'warning',
  summary: 'A VirtualService has routes of HTTP for an ambient Service without a waypoint.',
  why: 'ztunnel knows connections alone, so routes of HTTP are for the waypoint of the Service. Where some workloads of the mesh have sidecars, those do what is said, and the finding is info.',

  check: (mesh) => unenrolledHosts(mesh, 'VirtualService'),
};

import { unservedHosts } from './ambient-hosts';
import type { Rule } from '../../rule';

export const destinationRuleNamespaceHasWaypoint: Rule = {
  name: 'destination-rule-namespace-has-waypoint',
  code: 'KIA0210',
  severity: 'info',
  summary: 'A DestinationRule of an ambient namespace has HTTP settings for hosts that have no waypoint.',

  check: (mesh) => unservedHosts(mesh, 'DestinationRule'),
};

import type { Rule } from '../../rule';
import { unenrolledTargets } from './waypoint-policies';

export const telemetryTargetHasWaypoint: Rule = {
  name: 'telemetry-target-has-waypoint',
  code: 'KIA1112',
  severity: 'warning',
  summary: 'A Telemetry targets a Service that has no waypoint.',

  check: (mesh) => unenrolledTargets(mesh, 'Telemetry'),
};

import type { Rule } from '../../rule';
import { unenrolledTargets } from './waypoint-policies';

export const telemetryTargetHasWaypoint: Rule = {
  name: 'telemetry-target-has-waypoint',
  code: 'KIA1112',
  severity: 'warning',
  summary: 'A Telemetry is for a Service that goes through no waypoint.',
  why: 'Sidecars and ztunnel pass by what names a Service; the waypoint of the Service has it, and there is none: neither the Service nor its namespace has the label istio.io/use-waypoint.',

  check: (mesh) => unenrolledTargets(mesh, 'Telemetry'),
};

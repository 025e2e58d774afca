import type { Rule } from '../../rule';
import { unenrolledTargets } from './waypoint-policies';

export const wasmPluginTargetHasWaypoint: Rule = {
  name: 'wasm-plugin-target-has-waypoint',
  code: 'KIA1111',
  severity: 'warning',
  summary: 'A WasmPlugin is for a Service that goes through no waypoint.',

  check: (mesh) => unenrolledTargets(mesh, 'WasmPlugin'),
};

import type { Rule } from '../../rule';
import { unenrolledTargets } from './waypoint-policies';

export const wasmPluginTargetHasWaypoint: Rule = {
  name: 'wasm-plugin-target-has-waypoint',
  code: 'KIA1111',
  severity: 'warning',
  summary: 'A WasmPlugin targets a Service that has no waypoint.',

  check: (mesh) => unenrolledTargets(mesh, 'WasmPlugin'),
};

import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const wasmPluginHasTarget: Rule = {
  name: 'wasm-plugin-has-target',
  code: 'KIA1116',
  severity: 'warning',
  summary: 'A WasmPlugin of an ambient namespace names no target.',
  why: 'ztunnel runs no plugins. Waypoints run those that name them, or a Service that they stand before, by targetRefs, and use no selector.',

  check: (mesh) => untargetedPolicies(mesh, 'WasmPlugin', () => true),
};

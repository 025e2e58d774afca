import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const wasmPluginHasTarget: Rule = {
  name: 'wasm-plugin-has-target',
  code: 'KIA1116',
  severity: 'warning',
  summary: 'A WasmPlugin of an ambient namespace names no target.',

  check: (mesh) => untargetedPolicies(mesh, 'WasmPlugin', () => true),
};

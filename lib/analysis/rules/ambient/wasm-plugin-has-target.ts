import type { Rule } from '../../rule';
import { untargetedPolicies } from './waypoint-policies';

export const wasmPluginHasTarget: Rule = {
  name: 'wasm-plugin-has-target',
  code: 'KIA1116',
  severity: 'warning',
  summary: 'A WasmPlugin in an ambient namespace has no targetRefs.',

  check: (mesh) => untargetedPolicies(mesh, 'WasmPlugin', () => true),
};

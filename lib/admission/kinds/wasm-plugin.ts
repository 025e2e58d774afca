import type { Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validatePolicyTarget } from '../parts/policy-target';
import { validateTrafficMatches, validateWasm } from '../parts/wasm';
import { validateWorkloadSelector } from '../parts/workload-selector';

/** @see Istio, ValidateWasmPlugin */
export function* validateWasmPlugin(spec: Message<'WasmPluginSpec'>): Findings {
  yield* validatePolicyTarget(spec, spec.message('targetRef'));
  yield* validateWorkloadSelector(spec.message('selector'), 'matchLabels');
  yield* validateWasm(spec);
  yield* validateTrafficMatches(spec);
}

import type { Findings } from '../finding';
import type { Message } from '../../messages/message';
import { judgePolicyTarget } from '../parts/policy-target';
import { judgeTrafficMatches, judgeWasm } from '../parts/wasm';
import { judgeWorkloadSelector } from '../parts/workload-selector';

/** @see Istio, ValidateWasmPlugin */
export function* judgeWasmPlugin(spec: Message<'WasmPluginSpec'>): Findings {
  yield* judgePolicyTarget(spec, spec.message('targetRef'));
  yield* judgeWorkloadSelector(spec.message('selector'), 'matchLabels');
  yield* judgeWasm(spec);
  yield* judgeTrafficMatches(spec);
}

import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validatePolicyTarget } from '../parts/policy-target';
import { validateTrafficMatches, validateWasm } from '../parts/wasm';
import { validateWorkloadSelector } from '../parts/workload-selector';
import { byteLength } from '../../syntax/byte-length';

const MAX_CODE = 65536;

/** @see Istio, ValidateTrafficExtension */
export function* validateTrafficExtension(spec: Message<'TrafficExtensionSpec'>): Findings {
  yield* validatePolicyTarget(spec);
  yield* validateWorkloadSelector(spec.message('selector'), 'matchLabels');
  const [wasm, lua] = [spec.message('wasm'), spec.message('lua')];
  if (wasm === undefined && lua === undefined) {
    yield finding('traffic-extension-code', spec.path, 'the extension has no code', 'Add wasm or lua');
  }
  if (wasm !== undefined) yield* validateWasm(wasm);
  if (lua !== undefined) {
    const size = byteLength(lua.text('inlineCode'));
    if (size === 0 || size > MAX_CODE) {
      const message = `the code must have 1 to ${String(MAX_CODE)} bytes, got ${String(size)}`;
      yield finding(
        'traffic-extension-code',
        lua.at('inlineCode'),
        message,
        'Write the code, or move it into a WebAssembly module',
      );
    }
  }
  yield* validateTrafficMatches(spec);
}

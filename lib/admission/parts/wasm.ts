import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { byteLength } from '../../syntax/byte-length';
import { describeValue } from '../../model/describe';
import { parseGoUrl } from '../../syntax/go-url';
import { validatePortNumber } from './port-number';

const SCHEMES = ['', 'file', 'http', 'https', 'oci'];
const MAX_LENGTHS = [
  ['imagePullSecret', 253],
  ['pluginName', 256],
] as const;
const MAX_ENV_NAME = 256;

/**
 * A WebAssembly module and its settings.
 *
 * @see Istio, ValidateWasmPlugin
 */
export function* validateWasm(wasm: Message<'WasmConfig' | 'WasmPluginSpec'>): Findings {
  yield* validateUrl(wasm);
  const sha256 = wasm.text('sha256');
  if (sha256 !== '' && !/^[0-9a-f]{64}$/.test(sha256)) {
    const message = `${describeValue(sha256)} is not a SHA-256 checksum`;
    yield finding('wasm-sha256', wasm.at('sha256'), message, 'Write 64 lower-case hexadecimal digits');
  }
  for (const [field, most] of MAX_LENGTHS) {
    const length = byteLength(wasm.text(field));
    if (length <= most) continue;
    const message = `${field} has at most ${String(most)} bytes, got ${String(length)}`;
    yield finding('wasm-length', wasm.at(field), message, 'Shorten it');
  }
  const env = wasm.message('vmConfig')?.messages('env') ?? [];
  yield* validateEnv(env);
}

/** The traffic that an extension applies to. */
export function* validateTrafficMatches(spec: Message<'TrafficExtensionSpec' | 'WasmPluginSpec'>): Findings {
  for (const match of spec.messages('match')) {
    for (const port of match.messages('ports')) yield* validatePortNumber(port.number('number'), port.at('number'));
  }
}

function* validateUrl(wasm: Message<'WasmConfig' | 'WasmPluginSpec'>): Findings {
  const text = wasm.text('url');
  if (text === '') {
    yield finding(
      'wasm-url',
      wasm.at('url'),
      'the plugin has no url',
      'Add the location of the module, such as oci://…',
    );
    return;
  }
  const first = parseGoUrl(text, 'request');
  const url = typeof first === 'string' ? parseGoUrl(`http://${text}`, 'request') : first;
  const problem =
    typeof url === 'string'
      ? url
      : SCHEMES.includes(url.scheme)
        ? undefined
        : `its scheme is ${describeValue(url.scheme)}`;
  if (problem === undefined) return;
  const message = `${describeValue(text)} is not a URL of a module: ${problem}`;
  yield finding(
    'wasm-url',
    wasm.at('url'),
    message,
    'Write a URL that begins with oci://, https://, http:// or file://',
  );
}

function* validateEnv(env: readonly Message<'EnvVar'>[]): Findings {
  const names = new Set<string>();
  for (const variable of env) {
    const name = variable.text('name');
    const path = variable.at('name');
    if (name === '') yield finding('wasm-env-name', path, 'the variable has no name', 'Add its name');
    else if (byteLength(name) > MAX_ENV_NAME) {
      yield finding('wasm-env-name', path, `a name has at most ${String(MAX_ENV_NAME)} bytes`, 'Shorten it');
    }
    if (names.has(name))
      yield finding('wasm-env-unique', path, `${describeValue(name)} is defined twice`, 'Remove one of them');
    names.add(name);
    if (variable.choice('valueFrom') === 'INLINE' || variable.text('value') === '') continue;
    const message = `value and valueFrom ${variable.choice('valueFrom')} exclude each other`;
    yield finding('wasm-env-value', variable.at('value'), message, 'Remove value, or write valueFrom: INLINE');
  }
}

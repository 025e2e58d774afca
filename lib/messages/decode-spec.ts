import { messageTypes } from '../../imports/wire-types';
import { AnyMessage } from './any-message';
import { Decoder } from './decode';
import type { DecodeFinding } from './decode-finding';
import { asMessage, type Message } from './message';
import { WireTypes } from './wire-type';
import type { Manifest } from '../model/manifest';
import type { IstioKindName } from '../model/known-kinds';

const types = new WireTypes(messageTypes);

/** A decoded spec, and what Istio could not decode. */
export interface DecodedSpec<Kind extends IstioKindName> {
  readonly spec: Message<`${Kind}Spec`>;
  readonly findings: readonly DecodeFinding[];
}

interface Decoded {
  readonly message: AnyMessage;
  readonly findings: readonly DecodeFinding[];
}

/** Validation, analysis and simulation of an object all read the same message. */
const decoded = new WeakMap<Manifest, Decoded>();

const NO_FINDINGS: readonly DecodeFinding[] = [];

/** Decodes the spec of an Istio object. A manifest is decoded once. */
export function decodeSpec<Kind extends IstioKindName>(manifest: Manifest, kind: Kind): DecodedSpec<Kind> {
  let found = decoded.get(manifest);
  if (found === undefined) {
    found = decode(manifest, `${kind}Spec`);
    decoded.set(manifest, found);
  }
  return { spec: asMessage(found.message, `${kind}Spec`), findings: found.findings };
}

function decode(manifest: Manifest, name: string): Decoded {
  const decoder = new Decoder(types, 'refused');
  const spec = decoder.decode(manifest['spec'], { is: 'message', name }, ['spec']);
  // A spec that is not an object reads as an empty one.
  const message = spec instanceof AnyMessage ? spec : decoder.message({}, name, ['spec']);
  return { message, findings: decoder.findings.length === 0 ? NO_FINDINGS : decoder.findings };
}

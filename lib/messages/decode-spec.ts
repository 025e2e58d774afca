import { messageTypes } from '../../imports/wire-types';
import { Decoder } from './decode';
import { asMessage, type Message } from './message';
import { WireTypes } from './wire-type';
import type { Manifest } from '../model/manifest';
import type { IstioKindName } from '../model/known-kinds';
import { fieldsOf } from '../model/plain';

const types = new WireTypes(messageTypes);

/** A spec, and whether Istio can decode all of it. */
export interface DecodedSpec<Kind extends IstioKindName> {
  readonly spec: Message<`${Kind}Spec`>;
  readonly isWhole: boolean;
}

/** Decodes the spec of one of Istio's objects, leaving out what Istio does not know or cannot decode. */
export function decodeSpec<Kind extends IstioKindName>(manifest: Manifest, kind: Kind): DecodedSpec<Kind> {
  const decoder = new Decoder(types, 'dropped');
  const spec = manifest['spec'];
  const message = decoder.message(fieldsOf(spec), `${kind}Spec`, ['spec']);
  const isObject = spec === undefined || spec === null || (typeof spec === 'object' && !Array.isArray(spec));
  return { spec: asMessage(message, `${kind}Spec`), isWhole: isObject && decoder.findings.length === 0 };
}

import { decodeSpec } from '../../lib/messages/decode-spec';
import { istioKinds, type IstioKindName, type KnownKind } from '../../lib/model/known-kinds';
import type { Manifest } from '../../lib/model/manifest';
import { fieldsOf, listAt, valueAt } from '../../lib/model/plain';

/** Whether Istio's analyzers can read an object. They ignore objects that they cannot read. */
export function isReadable(manifest: Manifest): boolean {
  if (!hasStringMetadata(manifest)) return false;
  if (manifest.kind === 'Service' && manifest.apiVersion === 'v1') return isReadableService(manifest);
  const kinds = Object.keys(istioKinds) as IstioKindName[]; // the keys of a constant
  const kind = kinds.find((each) => isOfKind(manifest, istioKinds[each]));
  return kind === undefined || decodeSpec(manifest, kind).findings.every(({ rule }) => rule === 'field-known');
}

function isOfKind({ apiVersion, kind }: Manifest, known: KnownKind): boolean {
  return kind === known.kind && apiVersion.startsWith(`${known.group}/`);
}

function hasStringMetadata({ metadata }: Manifest): boolean {
  const isString = (value: unknown) => typeof value === 'string' || value === null;
  return [metadata.labels, metadata.annotations].every((map) => Object.values(fieldsOf(map)).every(isString));
}

/** Numbers where the API server requires them, and strings in the selector. */
function isReadableService(manifest: Manifest): boolean {
  const isInteger = (value: unknown) => value === undefined || value === null || Number.isInteger(value);
  const ports = listAt(manifest, 'spec', 'ports');
  const selector = Object.values(fieldsOf(valueAt(manifest, 'spec', 'selector')));
  return (
    ports.every((port) => isInteger(valueAt(port, 'port')) && isInteger(valueAt(port, 'nodePort'))) &&
    selector.every((value) => typeof value === 'string' || value === null)
  );
}

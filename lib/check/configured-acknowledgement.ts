import type { AcknowledgeProps } from '../model/acknowledge-props';
import type { Diagnostic } from '../model/diagnostic';
import { formatFieldPath } from '../model/field-path';
import { nameOf, namespaceOf } from '../model/manifest';
import type { Place } from '../model/origin';
import type { Acknowledgement } from './acknowledgement';

/** An entry of `acknowledge` in `cdk8s-istio.yaml`. A field that is missing matches anything. */
export interface ConfiguredAcknowledgement extends AcknowledgeProps {
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
  /** The field or one of its parents: `spec.http[0]`. */
  readonly path?: string;
}

/** @param file name of the file that the entry is in */
export function toAcknowledgement(entry: ConfiguredAcknowledgement, file: string, place: Place): Acknowledgement {
  const { rule, reason } = entry;
  return {
    rule,
    reason,
    source: `the entry in ${file}`,
    place,
    covers: (diagnostic) => matchesEntry(entry, diagnostic),
  };
}

function matchesEntry({ kind, namespace, name, path }: ConfiguredAcknowledgement, diagnostic: Diagnostic): boolean {
  const { manifest } = diagnostic;
  if (path !== undefined && !isAtOrBelow(formatFieldPath(diagnostic.path), path)) return false;
  if (manifest === undefined) return kind === undefined && namespace === undefined && name === undefined;
  return (
    (kind === undefined || kind === manifest.kind) &&
    (namespace === undefined || namespace === namespaceOf(manifest)) &&
    (name === undefined || name === nameOf(manifest))
  );
}

function isAtOrBelow(field: string, above: string): boolean {
  return field === above || field.startsWith(`${above}.`) || field.startsWith(`${above}[`);
}

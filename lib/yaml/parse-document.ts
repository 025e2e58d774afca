import type { Diagnostic } from '../model/diagnostic';
import type { FieldPath } from '../model/field-path';
import type { Place } from '../model/origin';
import { LineIndex } from './line-index';
import { offsetOf } from './offsets';
import { readDocument } from './read-document';

/** A document that is not a Kubernetes object, such as a settings file. */
export interface ParsedDocument {
  /** null for an empty document, or one that cannot be read. */
  readonly value: unknown;
  readonly placeOf: (path: FieldPath) => Place;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one YAML document, with the place of every field. */
export function parseDocument(text: string, file: string): ParsedDocument {
  const document = { text: text.replace(/^\ufeff/, ''), line: 1 };
  const lines = new LineIndex(document, file);
  const { located, findings } = readDocument(document.text, true);
  return {
    value: located?.value ?? null,
    placeOf: (path) => lines.placeAt(located === undefined ? 0 : offsetOf(located, path)),
    diagnostics: findings.map(({ rule, message, fix, offset }) => {
      return { rule, severity: 'error', path: [], place: lines.placeAt(offset), message, fix };
    }),
  };
}

import type { Diagnostic } from '../model/diagnostic';
import type { Manifest } from '../model/manifest';
import type { Origin, Origins } from '../model/origin';
import { lineRedactor } from '../redaction/redact-line';
import { REDACTED } from '../redaction/secret-shapes';
import { findManifests } from './find-manifests';
import { LimitedDiagnostics } from './limit-diagnostics';
import { LineIndex } from './line-index';
import { offsetOf, type LocatedValue } from './offsets';
import { readStream, type StreamPart } from './read-stream';

/** The objects in a file, where each came from, and the YAML findings. */
export interface ParsedManifests {
  readonly manifests: readonly Manifest[];
  readonly origins: Origins;
  readonly diagnostics: readonly Diagnostic[];
}

/** Larger than any set of manifests. A larger file is something else, or malicious. */
const LONGEST = 128 * 1024 * 1024;

/**
 * Reads the objects in YAML or JSON as kubectl does, lists item by item.
 *
 * An error in one document does not affect the others. Places are computed on demand, by reading the document a second
 * time.
 *
 * @param file file name for places; `-` for standard input
 */
export function parseManifests(text: string, file: string): ParsedManifests {
  if (text.length > LONGEST) {
    const message = `a file has at most ${String(LONGEST)} characters, got ${String(text.length)}`;
    const place = { file, line: 1, column: 1 };
    const diagnostic = { rule: 'yaml-within-limits', severity: 'error', path: [], place, message } as const;
    return { manifests: [], origins: new Map(), diagnostics: [diagnostic] };
  }
  const manifests: Manifest[] = [];
  const origins = new Map<object, Origin>();
  const diagnostics = new LimitedDiagnostics();
  for (const part of readStream(text)) {
    const { document } = part;
    const { located, findings } = part.read(false);
    const lines = new LineIndex(document, file);
    for (const { rule, message, fix, offset } of findings) {
      diagnostics.add(rule, () => {
        return { rule, severity: 'error', path: [], place: lines.placeAt(offset), message, fix };
      });
    }
    if (located === undefined) continue;

    const locate = locator(part, located);
    for (const found of findManifests(located.value)) {
      const { path } = found;
      const placeOf: Origin['placeOf'] = (field) => lines.placeAt(offsetOf(locate(), [...path, ...field]));
      if (found.manifest === undefined) {
        const { message, fix } = found;
        const rule = 'manifest-identified';
        diagnostics.add(rule, () => ({ rule, severity: 'error', path: [], place: placeOf([]), message, fix }));
      } else {
        manifests.push(found.manifest);
        origins.set(found.manifest, { place: () => placeOf([]), placeOf });
      }
    }
  }
  return { manifests, origins, diagnostics: withoutSecrets(diagnostics.list(), text) };
}

/** What a message quotes of a line is secret if the line is: no object knows the secrets of a broken file. */
function withoutSecrets(diagnostics: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const lines = text.split(/\r?\n/);
  const redacted = lineRedactor(lines);
  // Many diagnostics may be on one line, which may be long.
  const isSecret = new Map<number, boolean>();
  return diagnostics.map((diagnostic) => {
    const index = (diagnostic.place?.line ?? 1) - 1;
    if (!isSecret.has(index)) isSecret.set(index, redacted(index) !== (lines[index] ?? ''));
    if (isSecret.get(index) === false) return diagnostic;
    return { ...diagnostic, message: diagnostic.message.replace(/(["'`])[^\n]*\1/g, `$1${REDACTED}$1`) };
  });
}

/** Reads the document again, with places, when the first place is requested. */
function locator(part: StreamPart, located: LocatedValue): () => LocatedValue {
  let withPlaces: LocatedValue | undefined;
  return () => (withPlaces ??= part.read(true).located ?? located);
}

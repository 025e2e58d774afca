import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Diagnostic } from '../model/diagnostic';
import type { Manifest } from '../model/manifest';
import type { Origin, Place } from '../model/origin';
import { lineRedactor } from '../redaction/redact-line';
import { Redactor } from '../redaction/redactor';
import { decodeText } from '../yaml/decode-text';
import { parseManifests, type ParsedManifests } from '../yaml/parse-manifests';
import type { Io } from './command';
import { findInputs, type FoundInputs } from './find-inputs';

/** The objects of all inputs, with access to their source lines. */
export interface Inputs extends ParsedManifests {
  /** The source line of a place, without secrets. */
  readonly sourceLine: (place: Place) => string | undefined;
}

/**
 * Reads the objects in files, folders, globs and `-`, the standard input.
 *
 * @throws {Error} for a path that does not exist or cannot be read
 */
export async function readInputs(paths: readonly string[], { cwd, stdin }: Pick<Io, 'cwd' | 'stdin'>): Promise<Inputs> {
  const input = paths.includes('-') ? await stdin() : new Uint8Array();
  return readFiles(findInputs(paths, cwd), (file) => (file === '-' ? input : readFile(file, cwd)));
}

/**
 * Reads the objects in files, folders and globs.
 *
 * @throws {Error} for a path that does not exist or cannot be read
 */
export function readInputFiles(paths: readonly string[], cwd: string): Inputs {
  return readFiles(findInputs(paths, cwd), (file) => readFile(file, cwd));
}

function readFile(file: string, cwd: string): Uint8Array {
  return fs.readFileSync(path.resolve(cwd, file));
}

function readFiles({ files, links }: FoundInputs, bytesOf: (file: string) => Uint8Array): Inputs {
  const texts = new Map<string, string>();
  const manifests: Manifest[] = [];
  const origins = new Map<object, Origin>();
  const diagnostics: Diagnostic[] = links.map(leadingOut);
  for (const file of files) {
    const decoded = decodeText(bytesOf(file));
    if (decoded.text === undefined) {
      diagnostics.push(unreadable(file, decoded.problem, decoded.fix));
      continue;
    }
    texts.set(file, decoded.text);
    const parsed = parseManifests(decoded.text, file);
    for (const manifest of parsed.manifests) manifests.push(manifest);
    for (const [manifest, origin] of parsed.origins) origins.set(manifest, origin);
    for (const diagnostic of parsed.diagnostics) diagnostics.push(diagnostic);
  }
  return { manifests, origins, diagnostics, sourceLine: sourceLines(texts, manifests) };
}

function leadingOut(file: string): Diagnostic {
  return {
    rule: 'file-within-folder',
    severity: 'error',
    path: [],
    place: { file, line: 1, column: 1 },
    message: 'the link leads out of the folder and is not followed',
    fix: 'Copy the file into the folder, or also pass the path of the file',
  };
}

function unreadable(file: string, message: string, fix: string): Diagnostic {
  return { rule: 'yaml-well-formed', severity: 'error', path: [], place: { file, line: 1, column: 1 }, message, fix };
}

/** Splits a file into lines on first use. */
function sourceLines(texts: ReadonlyMap<string, string>, manifests: readonly Manifest[]): Inputs['sourceLine'] {
  const files = new Map<string, (index: number) => string>();
  const redactor = new Redactor().learn(manifests);
  return ({ file, line }) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const lineAt = files.get(file) ?? lineRedactor(text.split(/\r?\n/));
    files.set(file, lineAt);
    return redactor.redact(lineAt(line - 1));
  };
}

import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../../lib/model/manifest';

const FROM_FILES = new Set([
  ...['IST0002', 'IST0106', 'IST0109', 'IST0128', 'IST0129', 'IST0130', 'IST0131', 'IST0132', 'IST0133', 'IST0134'],
  ...['IST0138', 'IST0151', 'IST0152', 'IST0153', 'IST0154', 'IST0155', 'IST0157', 'IST0160', 'IST0163', 'IST0164'],
  ...['IST0165', 'IST0175', 'IST0176', 'IST0177'],
]);

interface Message {
  readonly code: string;
  readonly resource: string;
}

/** A mesh, and what Istio's analyzers printed for it. */
export interface RecordedAnalysis {
  readonly kind: string;
  readonly id: string;
  readonly objects: readonly Manifest[];
  readonly messages: readonly Message[];
  /** Whether the messages can contain a code that a rule finds. */
  readonly counts: (code: string, rule: string) => boolean;
}

interface RecordedMesh {
  readonly id: string;
  readonly objects: readonly Manifest[];
  readonly messages: readonly Message[];
}

interface RecordedRun {
  readonly messages: readonly { readonly code: string; readonly origin: string }[];
}

interface RecordedCase {
  readonly files: readonly string[];
  readonly messages: readonly Message[];
}

/** What Istio's analyzers reported for meshes: sets of code and resource. The folders `kiali` and `routing` are read as well. */
export function* recordedAnalyses(folder: string): Generator<RecordedAnalysis> {
  if (!fs.existsSync(folder)) return;
  yield* recordedMeshes(path.join(folder, 'meshes.jsonl'), 'meshes');
  const extra = path.join(folder, '../kiali/extra.jsonl');
  if (fs.existsSync(extra)) yield* recordedMeshes(extra, 'extra');
  yield* filesOnly(path.join(folder, '../routing'));
  for (const id of fs.readdirSync(folder).sort()) {
    const expected = path.join(folder, id, 'expected.json');
    if (!fs.existsSync(expected)) continue;
    const { files, messages } = JSON.parse(fs.readFileSync(expected, 'utf8')) as RecordedCase;
    const objects = files.flatMap((file) => readObjects(fs.readFileSync(path.join(folder, id, file), 'utf8')));
    yield { kind: id.split('-')[0] ?? '', id, objects, messages, counts: () => true };
  }
}

function* recordedMeshes(file: string, kind: string): Generator<RecordedAnalysis> {
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const { id, objects, messages } = JSON.parse(line) as RecordedMesh;
    yield { kind, id, objects, messages, counts: () => true };
  }
}

/** What `istioctl analyze --use-kube=false` reported for the routing scenarios: only the codes that it can find in files. */
function* filesOnly(folder: string): Generator<RecordedAnalysis> {
  if (!fs.existsSync(folder)) return;
  for (const id of fs.readdirSync(folder).sort()) {
    const expected = path.join(folder, id, 'expected-analyze.json');
    if (!fs.existsSync(expected)) continue;
    const { messages } = JSON.parse(fs.readFileSync(expected, 'utf8')) as RecordedRun;
    const objects = readObjects(fs.readFileSync(path.join(folder, id, 'manifests.yaml'), 'utf8'));
    const recorded = messages.map(({ code, origin }) => ({ code, resource: origin }));
    yield { kind: 'files', id, objects, messages: recorded, counts: isFromFiles };
  }
}

/** The other analyzers read Services, Namespaces, Pods or Secrets, which istioctl does not read from files. */
function isFromFiles(code: string, rule: string): boolean {
  const references = ['virtual-service-gateway-exists', 'virtual-service-subset-defined'];
  return code === 'IST0101' ? references.includes(rule) : FROM_FILES.has(code);
}

export function readObjects(text: string): readonly Manifest[] {
  return parseAllDocuments(text, { uniqueKeys: false }).flatMap((document) => {
    if (document.errors.length > 0) return [];
    return flatten(document.toJS({ maxAliasCount: 1000 }));
  });
}

function flatten(value: unknown): readonly Manifest[] {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return [];
  if (value.kind === 'List' && 'items' in value && Array.isArray(value.items)) return value.items.flatMap(flatten);
  const { metadata } = value as { metadata?: unknown };
  return [{ ...value, metadata: metadata ?? {} } as Manifest];
}

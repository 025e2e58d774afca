import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { analyze } from '../../../lib/analysis/analyze';
import { formatManifestName, nameOf, type Manifest } from '../../../lib/model/manifest';
import { kubernetesKinds } from '../../../lib/snapshot/known-kinds';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';

/** Whether one recorded verdict is ours as well. */
export interface ConformanceCase {
  readonly area: 'analysis';
  readonly kind: string;
  readonly id: string;
  readonly agrees: boolean;
  /** What we say and the recording does not (`+`), and the other way round (`-`). */
  readonly difference?: string;
}

interface Message {
  readonly code: string;
  readonly resource: string;
}

interface RecordedMesh {
  readonly id: string;
  readonly objects: readonly Manifest[];
  readonly messages: readonly Message[];
}

interface RecordedCase {
  readonly files: readonly string[];
  readonly messages: readonly Message[];
}

/**
 * Compares what we say of the recorded meshes with what Istio's analyzers said: sets of code and resource.
 *
 * @param folder `analysis/` of the recordings
 */
export function* analysisCases(folder: string): Generator<ConformanceCase> {
  yield* recordedMeshes(path.join(folder, 'meshes.jsonl'), 'meshes');
  const extra = path.join(folder, '../kiali/extra.jsonl');
  if (fs.existsSync(extra)) yield* recordedMeshes(extra, 'extra');
  for (const id of fs.readdirSync(folder).sort()) {
    const expected = path.join(folder, id, 'expected.json');
    if (!fs.existsSync(expected)) continue;
    const { files, messages } = JSON.parse(fs.readFileSync(expected, 'utf8')) as RecordedCase;
    const objects = files.flatMap((file) => readObjects(fs.readFileSync(path.join(folder, id, file), 'utf8')));
    yield compare(id.split('-')[0] ?? '', id, objects, messages);
  }
}

function* recordedMeshes(file: string, kind: string): Generator<ConformanceCase> {
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const { id, objects, messages } = JSON.parse(line) as RecordedMesh;
    yield compare(kind, id, objects, messages);
  }
}

function compare(kind: string, id: string, objects: readonly Manifest[], messages: readonly Message[]): ConformanceCase {
  const found = analyze(new ConfigSnapshot(objects), { mode: 'parity' });
  const ours = new Set(found.map(({ code = 'none', manifest }) => `${code} ${manifest ? labelOf(manifest) : ''}`));
  const theirs = new Set(messages.map(({ code, resource }) => `${code} ${resource}`));
  const more = [...ours].filter((each) => !theirs.has(each)).map((each) => `+ ${each}`);
  const fewer = [...theirs].filter((each) => !ours.has(each)).map((each) => `- ${each}`);
  const difference = [...more, ...fewer].sort().join('\n');
  return { area: 'analysis', kind, id, agrees: difference === '', ...(difference !== '' && { difference }) };
}

/** What Istio prints for an object; a namespace that a cluster-wide one was given is dropped. */
function labelOf(manifest: Manifest): string {
  const isClusterWide = Object.values(kubernetesKinds).some(
    (known) => known.kind === manifest.kind && 'isClusterWide' in known,
  );
  return isClusterWide ? `${manifest.kind} ${nameOf(manifest)}` : formatManifestName(manifest);
}

function readObjects(text: string): readonly Manifest[] {
  return parseAllDocuments(text, { uniqueKeys: false, version: '1.1' }).flatMap((document) => {
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

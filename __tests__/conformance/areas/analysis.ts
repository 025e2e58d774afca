import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { analyzeAsIstioctl } from '../../../parity/istioctl/analyze-as-istioctl';
import type { IstioctlFinding } from '../../../parity/istioctl/istioctl-finding';
import { formatManifestName, nameOf, type Manifest } from '../../../lib/model/manifest';
import { kubernetesKinds } from '../../../lib/model/known-kinds';
import type { ConformanceCase } from '../conformance-case';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';

const FROM_FILES = new Set([
  ...['IST0002', 'IST0106', 'IST0109', 'IST0128', 'IST0129', 'IST0130', 'IST0131', 'IST0132', 'IST0133', 'IST0134'],
  ...['IST0138', 'IST0151', 'IST0152', 'IST0153', 'IST0154', 'IST0155', 'IST0157', 'IST0160', 'IST0163', 'IST0164'],
  ...['IST0165', 'IST0175', 'IST0176', 'IST0177'],
]);

interface Message {
  readonly code: string;
  readonly resource: string;
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

/** What Istio's analyzers said of meshes, sets of code and resource; beside them the folders `kiali` and `routing` are read. */
export function* analysisCases(folder: string): Generator<ConformanceCase> {
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

/** What `istioctl analyze --use-kube=false` said of the routing scenarios: the codes that it can give for files alone. */
function* filesOnly(folder: string): Generator<ConformanceCase> {
  if (!fs.existsSync(folder)) return;
  for (const id of fs.readdirSync(folder).sort()) {
    const expected = path.join(folder, id, 'expected-analyze.json');
    if (!fs.existsSync(expected)) continue;
    const { messages } = JSON.parse(fs.readFileSync(expected, 'utf8')) as RecordedRun;
    const objects = readObjects(fs.readFileSync(path.join(folder, id, 'manifests.yaml'), 'utf8'));
    const recorded = messages.map(({ code, origin }) => ({ code, resource: origin }));
    yield compare('files', id, objects, recorded, isFromFiles);
  }
}

/** The rest of its analyzers reads Services, Namespaces, Pods or Secrets, which istioctl does not take from files. */
function isFromFiles({ code, rule }: IstioctlFinding): boolean {
  const references = ['virtual-service-gateway-exists', 'virtual-service-subset-defined'];
  return code === 'IST0101' ? references.includes(rule) : FROM_FILES.has(code);
}

function compare(
  kind: string,
  id: string,
  objects: readonly Manifest[],
  messages: readonly Message[],
  counts: (diagnostic: IstioctlFinding) => boolean = () => true,
): ConformanceCase {
  const found = analyzeAsIstioctl(new ConfigSnapshot(objects)).filter(counts);
  const ours = new Set(found.map(({ code, manifest }) => `${code} ${labelOf(manifest)}`));
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

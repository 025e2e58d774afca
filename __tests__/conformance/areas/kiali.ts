import * as fs from 'node:fs';
import * as path from 'node:path';
import { analyzeAsKiali } from '../../../parity/kiali/analyze-as-kiali';
import type { KialiFinding } from '../../../parity/kiali/kiali-finding';
import type { FieldPath } from '../../../lib/model/field-path';
import type { Manifest } from '../../../lib/model/manifest';
import { ConfigSnapshot } from '../../../lib/snapshot/config-snapshot';
import type { ConformanceCase } from '../conformance-case';

interface Check {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly code: string;
  readonly severity: string;
  readonly path: string;
  readonly when?: string;
}

interface RecordedMesh {
  readonly id: string;
  readonly objects?: readonly Manifest[];
  readonly meshConfig?: unknown;
  readonly checks: readonly Check[];
  readonly unstable?: readonly Check[];
}

/** What Kiali said of meshes a minute after they were applied; `unstable` findings may be there or not. */
export function* kialiCases(folder: string): Generator<ConformanceCase> {
  const objects = new Map(
    readLines(path.join(folder, '../analysis/meshes.jsonl')).map((mesh) => [mesh.id, mesh.objects ?? []]),
  );
  for (const mesh of readLines(path.join(folder, 'meshes.jsonl'))) yield compare('meshes', mesh, objects.get(mesh.id));
  for (const mesh of readLines(path.join(folder, 'extra.jsonl'))) yield compare('extra', mesh, mesh.objects);
}

function readLines(file: string): readonly RecordedMesh[] {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RecordedMesh);
}

function compare(kind: string, mesh: RecordedMesh, objects: readonly Manifest[] = []): ConformanceCase {
  const { id, checks, unstable = [], meshConfig = {} } = mesh;
  const spared = new Set(unstable.map(formatCheck));
  const found = analyzeAsKiali(new ConfigSnapshot(objects), meshConfig).map(toCheck);
  const ours = new Set(found.map(formatCheck).filter((each) => !spared.has(each)));
  const theirs = new Set(
    checks
      .filter(({ when }) => when !== 'files')
      .map(formatCheck)
      .filter((each) => !spared.has(each)),
  );
  const more = [...ours].filter((each) => !theirs.has(each)).map((each) => `+ ${each}`);
  const fewer = [...theirs].filter((each) => !ours.has(each)).map((each) => `- ${each}`);
  const difference = [...more, ...fewer].sort().join('\n');
  return { area: 'kiali', kind, id, agrees: difference === '', ...(difference !== '' && { difference }) };
}

function formatCheck({ code, severity, kind, namespace, name, path: place }: Check): string {
  return [code, severity, kind, namespace, name, place].join(' ');
}

/** Kiali's own words for kinds and severities. */
function toCheck({ code, severity, resource, path: place }: KialiFinding): Check {
  const { namespace, name, kind } = resource;
  const own = code.startsWith('KIA13') ? 'workload' : kind === 'Service' ? 'service' : kind;
  return {
    code,
    severity: severity === 'info' ? 'unknown' : severity,
    kind: own,
    namespace,
    name,
    path: format(place),
  };
}

function format(place: FieldPath): string {
  return place
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `/${step}`))
    .join('')
    .replace(/^\//, '');
}

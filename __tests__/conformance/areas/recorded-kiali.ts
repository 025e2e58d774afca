import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Manifest } from '../../../lib/model/manifest';

export interface KialiCheck {
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
  readonly checks: readonly KialiCheck[];
  readonly unstable?: readonly KialiCheck[];
}

/** A mesh, and what Kiali reported one minute after it was applied. */
export interface RecordedKialiMesh {
  readonly kind: string;
  readonly id: string;
  readonly objects: readonly Manifest[];
  readonly meshConfig: unknown;
  readonly checks: readonly KialiCheck[];
  /** Findings that may or may not appear. */
  readonly unstable: readonly KialiCheck[];
}

/** The meshes in a folder of recordings; the objects of some are in the folder `analysis` beside it. */
export function* recordedKialiMeshes(folder: string): Generator<RecordedKialiMesh> {
  const objects = new Map(
    readLines(path.join(folder, '../analysis/meshes.jsonl')).map((mesh) => [mesh.id, mesh.objects ?? []]),
  );
  for (const kind of ['meshes', 'extra']) {
    for (const mesh of readLines(path.join(folder, `${kind}.jsonl`))) {
      const { id, meshConfig = {}, checks, unstable = [] } = mesh;
      yield { kind, id, objects: mesh.objects ?? objects.get(id) ?? [], meshConfig, checks, unstable };
    }
  }
}

function readLines(file: string): readonly RecordedMesh[] {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RecordedMesh);
}

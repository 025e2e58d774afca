import * as fs from 'node:fs';
import * as path from 'node:path';
import type { KnownDifference } from './known-differences';

interface FindingDifference {
  readonly rule: string;
  readonly code: string;
  readonly reason: string;
  /** Objects by their mesh: `{ "mesh-7": "Pod shop/a, Pod shop/b" }`. */
  readonly meshes: Readonly<Record<string, string>>;
}

/** Intended differences between what a user gets and what istioctl prints: `finding-differences.json`. */
export function findingDifferences(): readonly KnownDifference[] {
  const text = fs.readFileSync(path.join('__tests__', 'conformance', 'finding-differences.json'), 'utf8');
  const list = JSON.parse(text) as readonly FindingDifference[]; // written by hand beside the run
  return list.map(({ rule, code, reason, meshes }) => ({
    area: 'findings',
    reason: `${rule} (${code}): ${reason}`,
    ids: Object.entries(meshes).flatMap(([mesh, objects]) =>
      objects.split(', ').map((object) => `${mesh} ${code} ${object}`),
    ),
  }));
}

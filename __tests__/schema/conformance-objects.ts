import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Manifest } from '../../lib/model/manifest';

/** An object and what the API server's own code says of it. */
export interface JudgedObject {
  readonly id: string;
  readonly object: Manifest;
  readonly server: readonly string[];
}

const file = path.resolve('..', 'shared', 'conformance', 'validation', 'objects.jsonl');

/** Whether the recording is there; it is no part of this repository. */
export const hasConformanceObjects = fs.existsSync(file);

/** @returns empty where the recording is not there */
export function conformanceObjects(): readonly JudgedObject[] {
  if (!hasConformanceObjects) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as JudgedObject);
}

/** Those that the server would store. */
export function validObjects(): readonly Manifest[] {
  return conformanceObjects()
    .filter(({ server }) => server.length === 0)
    .map(({ object }) => object);
}

import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Manifest } from '../../lib/model/manifest';
import { WHOLE } from '../conformance/recordings';

/** An object and what the API server's own code says of it. */
export interface ConformanceObject {
  readonly id: string;
  readonly object: Manifest;
  readonly server: readonly string[];
}

/** The recording, which is not a part of this repository. */
export const OBJECTS = path.join(WHOLE, 'validation', 'objects.jsonl');

/** @returns empty where the recording is not there */
export function conformanceObjects(): readonly ConformanceObject[] {
  if (!fs.existsSync(OBJECTS)) return [];
  const lines = fs.readFileSync(OBJECTS, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as ConformanceObject);
}

/** Those that the server would store. */
export function validObjects(): readonly Manifest[] {
  return conformanceObjects()
    .filter(({ server }) => server.length === 0)
    .map(({ object }) => object);
}

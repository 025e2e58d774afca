import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeFiles } from './write-files';

/**
 * Makes a folder hold what was rendered into another one, and keeps every other file in it; see `writeFiles`.
 *
 * @param from folder that holds all that was rendered
 * @param to folder that is handed to kubectl or committed; made when it is missing
 * @returns one line for people: `dist: 2 files, 1 written, 0 removed`
 * @throws {Error} when nothing was rendered, or `to` cannot be written to; no file is half-written then
 */
export function publish(from: string, to: string): string {
  const files = renderedFiles(from).map((file) => ({
    path: file,
    text: fs.readFileSync(path.join(from, file), 'utf8'),
  }));
  if (files.length === 0) throw new Error(`${from}: no manifests were rendered, so ${to} is left as it is`);
  const { written, removed } = writeFiles(to, files);
  const counts = [
    `${String(files.length)} files`,
    `${String(written.length)} written`,
    `${String(removed.length)} removed`,
  ];
  return `${path.relative(process.cwd(), to)}: ${counts.join(', ')}`;
}

/** The record that cdk8s writes for its validation plugins; nobody applies it. */
export const METADATA_FILE = 'construct-metadata.json';

/** @returns paths below the folder, with "/" between folders, sorted; without what is for tools; none without the folder */
export function renderedFiles(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries
    .filter((entry) => isForOthers(path.basename(entry)) && fs.statSync(path.join(folder, entry)).isFile())
    .map((entry) => entry.split(path.sep).join('/'))
    .sort();
}

function isForOthers(name: string): boolean {
  return !name.startsWith('.cdk8s-istio-') && name !== METADATA_FILE;
}

import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeFiles } from './write-files';

/**
 * Writes what was rendered into one folder to another folder, and keeps every other file there; see `writeFiles`.
 *
 * @param from folder with everything that was rendered
 * @param to folder that is applied with kubectl or committed; created when it does not exist
 * @returns a summary line: `dist: 2 files, 1 written, 0 removed`
 * @throws {Error} when nothing was rendered, or `to` is not writable; then no file is half-written
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

/** The record that cdk8s writes for its validation plugins. It is not a manifest. */
export const METADATA_FILE = 'construct-metadata.json';

/**
 * @returns sorted paths below the folder, with "/" between folders, without files for tools; empty when the folder does
 * not exist
 */
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

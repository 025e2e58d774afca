import * as fs from 'node:fs';
import * as path from 'node:path';
import { nearestName } from '../model/nearest';
import { hasWildcards, matchesGlob } from './match-glob';

const EXTENSIONS = ['.yaml', '.yml', '.json'];
const SKIPPED = new Set(['node_modules', '.git']);

/**
 * Finds the files for paths: files, folders (all YAML and JSON files below them) and globs.
 *
 * @returns names as they were given or found, relative to `cwd` and with "/", sorted and without duplicates
 * @throws {Error} for a path that does not exist, or a glob that matches nothing
 */
export function findInputs(paths: readonly string[], cwd: string): readonly string[] {
  const found = new Set<string>();
  for (const given of paths) {
    for (const file of given === '-' ? ['-'] : filesOf(given, cwd)) found.add(file);
  }
  return [...found];
}

function filesOf(given: string, cwd: string): readonly string[] {
  const name = path.sep === '/' ? given : given.replaceAll(path.sep, '/');
  const stats = fs.statSync(path.resolve(cwd, given), { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return [...filesBelow(path.posix.normalize(`${name}/`), cwd)];
  // A pipe, as in `<(helm template …)`, is read like a file.
  if (stats !== undefined) return [path.posix.normalize(name)];
  if (!hasWildcards(name)) throw new Error(notThere(given, cwd));

  const matched = [...filesBelow(fixedPart(name), cwd)].filter((file) => matchesGlob(file, path.posix.normalize(name)));
  if (matched.length === 0) throw new Error(`no YAML or JSON file matches ${JSON.stringify(given)}`);
  return matched;
}

/** Files below a folder, sorted by name. Links to folders are not followed, since they could form a loop. */
function* filesBelow(folder: string, cwd: string): Generator<string> {
  const where = path.resolve(cwd, folder);
  if (!fs.existsSync(where)) return;
  const entries = fs.readdirSync(where, { withFileTypes: true });
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const file = folder === './' ? entry.name : `${folder}${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* filesBelow(`${file}/`, cwd);
    } else if (EXTENSIONS.includes(path.extname(entry.name).toLowerCase()) && isFile(entry, path.resolve(cwd, file))) {
      yield file;
    }
  }
}

function isFile(entry: fs.Dirent, file: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** `dist/` of `dist/*.yaml`: the folder above the first wildcard. */
function fixedPart(glob: string): string {
  const steps = glob.split('/');
  const fixed = steps.slice(0, steps.findIndex(hasWildcards));
  return fixed.length === 0 ? './' : path.posix.normalize(`${fixed.join('/')}/`);
}

/** Suggests the nearest name in the last folder of the path that exists. */
function notThere(given: string, cwd: string): string {
  let missing = path.resolve(cwd, given);
  while (!fs.existsSync(path.dirname(missing))) missing = path.dirname(missing);
  const siblings = fs.readdirSync(path.dirname(missing));
  const nearest = nearestName(path.basename(missing), siblings);
  const hint =
    nearest === undefined
      ? ''
      : `; did you mean ${JSON.stringify(path.relative(cwd, path.join(path.dirname(missing), nearest)))}?`;
  return `there is no file or folder ${JSON.stringify(given)}${hint}`;
}

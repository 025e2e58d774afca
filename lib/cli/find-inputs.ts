import * as fs from 'node:fs';
import * as path from 'node:path';
import { nearestName } from '../model/nearest';
import { hasWildcards, matchesGlob } from './match-glob';

const EXTENSIONS = ['.yaml', '.yml', '.json'];
const SKIPPED = new Set(['node_modules', '.git']);

/** The files for paths, with names as they were given or found, relative to `cwd` and with "/". */
export interface FoundInputs {
  /** In order of paths, those of a folder sorted, without duplicates. */
  readonly files: readonly string[];
  /** Links in a folder that lead out of it. They are not followed. */
  readonly links: readonly string[];
}

/**
 * Finds the files for paths: files, folders (all YAML and JSON files below them) and globs.
 *
 * @throws {Error} for a path that does not exist, or a glob that matches nothing
 */
export function findInputs(paths: readonly string[], cwd: string): FoundInputs {
  const files = new Set<string>();
  const links = new Set<string>();
  for (const given of paths) {
    for (const { file, leadsOut } of given === '-' ? [{ file: '-', leadsOut: false }] : filesOf(given, cwd)) {
      (leadsOut ? links : files).add(file);
    }
  }
  return { files: [...files], links: [...links].filter((link) => !files.has(link)) };
}

interface FoundFile {
  readonly file: string;
  /** Whether it is a link that leads out of the folder. */
  readonly leadsOut: boolean;
}

function filesOf(given: string, cwd: string): readonly FoundFile[] {
  const name = path.sep === '/' ? given : given.replaceAll(path.sep, '/');
  const stats = fs.statSync(path.resolve(cwd, given), { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return [...filesBelow(path.posix.normalize(`${name}/`), cwd)];
  // A pipe, as in `<(helm template …)`, is read like a file.
  if (stats !== undefined) return [{ file: path.posix.normalize(name), leadsOut: false }];
  if (!hasWildcards(name)) throw new Error(notThere(given, cwd));

  const matched = [...filesBelow(fixedPart(name), cwd)].filter(({ file }) =>
    matchesGlob(file, path.posix.normalize(name)),
  );
  if (matched.length === 0) throw new Error(`no YAML or JSON file matches ${JSON.stringify(given)}`);
  return matched;
}

/** Files below a folder, sorted by name. Links to folders are not followed, since they could form a loop. */
function* filesBelow(folder: string, cwd: string, root = folder): Generator<FoundFile> {
  const where = path.resolve(cwd, folder);
  if (!fs.existsSync(where)) return;
  const entries = fs.readdirSync(where, { withFileTypes: true });
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const file = folder === './' ? entry.name : `${folder}${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* filesBelow(`${file}/`, cwd, root);
    } else if (EXTENSIONS.includes(path.extname(entry.name).toLowerCase())) {
      if (entry.isFile()) yield { file, leadsOut: false };
      else if (entry.isSymbolicLink()) yield* fileOfLink(file, cwd, root);
    }
  }
}

/** A link to a folder, or to nothing, is passed over. */
function* fileOfLink(file: string, cwd: string, root: string): Generator<FoundFile> {
  const link = path.resolve(cwd, file);
  if (fs.statSync(link, { throwIfNoEntry: false })?.isFile() !== true) return;
  const target = path.relative(fs.realpathSync(path.resolve(cwd, root)), fs.realpathSync(link));
  yield { file, leadsOut: target === '..' || target.startsWith(`..${path.sep}`) || path.isAbsolute(target) };
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

import * as fs from 'node:fs';
import * as path from 'node:path';

/** One of this many recordings of a file or folder is kept, in the order of the recordings. */
const EVERY = { meshes: 5, extra: 20, scenarios: 4 };

/** Scenarios that were not made for this project. */
const FOREIGN = 'sample-';

/** The files of a scenario that are read. */
const READ = ['expected-analyze.json', 'expected.json', 'manifests.yaml', 'requests.json'];

/** Fields of results that are not compared, by the README beside the recordings. */
const LEFT_OUT = new Set(['configuration', 'hashPolicy', 'info', 'responseHeaders', 'virtualHost']);

/**
 * The slice of the recordings that is in this repository, so that every clone can run it: 30 meshes with
 * what Istio's analyzers and Kiali say about them, ten more meshes of Kiali, and a quarter of the routing scenarios.
 *
 * @param folder all recordings
 * @returns content of each file, by its path in the slice
 */
export function sliceOf(folder: string): ReadonlyMap<string, string> {
  return new Map([
    ...['analysis/meshes.jsonl', 'kiali/meshes.jsonl'].map((file) => lines(folder, file, EVERY.meshes)),
    lines(folder, 'kiali/extra.jsonl', EVERY.extra),
    ...scenarios(path.join(folder, 'routing')),
  ]);
}

/** The files of a folder in the form of `sliceOf`. */
export function readSlice(folder: string): ReadonlyMap<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => fs.statSync(path.join(folder, file)).isFile())
      .map((file) => [file.replaceAll(path.sep, '/'), fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
}

function lines(folder: string, file: string, every: number): readonly [string, string] {
  const all = fs.readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);
  const kept = all.filter((_, index) => index % every === 0).map((line) => `${JSON.stringify(JSON.parse(line))}\n`);
  return [file, kept.join('')];
}

function scenarios(folder: string): readonly (readonly [string, string])[] {
  const names = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'expected.json')));
  const own = names.filter((name) => !name.startsWith(FOREIGN)).sort();
  return own.filter((_, index) => index % EVERY.scenarios === 0).flatMap((name) => scenario(folder, name));
}

function scenario(folder: string, name: string): readonly (readonly [string, string])[] {
  // The random scenarios have no recording of `istioctl analyze`.
  const files = fs.readdirSync(path.join(folder, name)).filter((file) => READ.includes(file));
  return files.sort().map((file) => {
    const text = fs.readFileSync(path.join(folder, name, file), 'utf8');
    const isResult = file === 'expected.json';
    const shrunk = () => `${JSON.stringify(JSON.parse(text), isResult ? withoutLeftOut : undefined)}\n`;
    return [`routing/${name}/${file}`, file.endsWith('.json') ? shrunk() : text];
  });
}

function withoutLeftOut(key: string, value: unknown): unknown {
  return LEFT_OUT.has(key) ? undefined : value;
}

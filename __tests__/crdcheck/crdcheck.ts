import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** The verdict of the API server's own validation code on one document. */
export interface Verdict {
  readonly file: string;
  /** Place of the document in its file, from 0. */
  readonly index: number;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** The kind is in none of the CRDs: Services and Namespaces, for instance. */
  readonly skipped?: boolean;
  /** null: the server would store it. */
  readonly errors: readonly string[] | null;
}

const shared = path.resolve('..', 'shared');

/** Explains why crdcheck is not available on this machine; undefined when it is. */
export function whyNoCrdcheck(): string | undefined {
  if (!fs.existsSync(path.join(shared, 'tools', 'crdcheck'))) return '../shared/tools/crdcheck does not exist';
  if (spawnSync('go', ['version']).status !== 0) return 'Go is not on the PATH';
  return undefined;
}

/**
 * Validates manifests as an API server with the CRDs of an Istio release does.
 *
 * @param files YAML files
 */
export function crdcheck(release: string, files: readonly string[]): readonly Verdict[] {
  return crdcheckWith(path.join(shared, 'istio', 'crds', `istio-${release}.yaml`), files);
}

/** Validates manifests as an API server with the CRDs of a file does. */
export function crdcheckWith(crds: string, files: readonly string[]): readonly Verdict[] {
  const lines = execFileSync(binary(), [crds, ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Verdict);
}

/** Writes objects as YAML documents, a line of JSON each, whatever is in their texts. */
export function formatDocuments(objects: readonly object[]): string {
  // YAML has no control characters as they are, JSON has these.
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return objects.map((object) => JSON.stringify(object).replace(/[\u007f-\u009f]/g, escaped)).join('\n---\n');
}

/** Builds crdcheck, or takes it from Go's build cache. */
function binary(): string {
  const file = path.join(os.tmpdir(), `cdk8s-istio-crdcheck-${String(process.pid)}`);
  if (!fs.existsSync(file)) {
    // The sources may lie in a folder that cannot be written to; -mod=readonly keeps go.mod as it is.
    const source = path.join(shared, 'tools', 'crdcheck');
    execFileSync('go', ['build', '-mod=readonly', '-o', file, '.'], { cwd: source, stdio: 'inherit' });
    process.once('exit', () => {
      fs.rmSync(file, { force: true });
    });
  }
  return file;
}

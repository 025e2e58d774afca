import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** What kubectl reads from a text: the values before the first error. */
export interface Answer {
  readonly values: readonly unknown[];
  readonly error?: string;
}

/** Says why kubectl's reader is not available here; undefined when it is. */
export function whyNoYamlcheck(): string | undefined {
  if (spawnSync('go', ['version']).status !== 0) return 'Go is not on the PATH';
  // The modules come from Go's cache, or from its proxy.
  const build = spawnSync('go', ['build', '-mod=readonly', '-o', binary, '.'], { cwd: source, encoding: 'utf8' });
  return build.status === 0 ? undefined : `tools/yamlcheck cannot be built: ${build.stderr.trim()}`;
}

/** Reads texts as kubectl does; `whyNoYamlcheck` was called before. */
export function readAsKubectl(texts: readonly string[]): readonly Answer[] {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join('');
  const output = execFileSync(binary, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}

const source = path.resolve('tools', 'yamlcheck');
const binary = path.join(os.tmpdir(), `cdk8s-istio-yamlcheck-${String(process.pid)}`);
process.once('exit', () => {
  fs.rmSync(binary, { force: true });
});

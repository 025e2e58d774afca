// npm run bench:check: validates 10,000 objects in one process, and the same file with the API server's own code. Reading and
// parsing the file counts for both; start and loading of CRDs do not: the time for an empty file is subtracted from that of the API
// server's code, and ours validates one object of each kind first. Prints medians.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { newestIstioRelease } from '../lib';
import { istioKinds } from '../lib/model/istio-release';
import type { Manifest } from '../lib/model/manifest';
import { validateSchema } from '../lib/schema/validate-schema';
import { renderExample } from '../__tests__/constructs/kinds/examples';
import { formatDocuments, crdcheck, whyNoCrdcheck } from '../__tests__/crdcheck/crdcheck';

const COUNT = 10_000;
const RUNS = Number(process.env['RUNS'] ?? 5);
const release = newestIstioRelease;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-bench-'));
try {
  bench();
} finally {
  fs.rmSync(folder, { recursive: true });
}

function bench(): void {
  const examples = istioKinds
    .flatMap((kind) => parseAllDocuments(renderExample(kind, release).synthYaml()))
    .map((document) => document.toJS() as Manifest)
    .filter(({ apiVersion }) => apiVersion.includes('.istio.io/'));
  const objects = Array.from({ length: COUNT }, (_, place) => examples[place % examples.length] ?? {});
  const file = path.join(folder, 'objects.yaml');
  const none = path.join(folder, 'none.yaml');
  fs.writeFileSync(file, formatDocuments(objects));
  fs.writeFileSync(none, '');

  const loading = millisecondsOf(() => examples.map((example) => validateSchema(example, release)));
  const ours = medianOf(() => {
    const texts = fs.readFileSync(file, 'utf8').split('\n---\n');
    for (const text of texts) validateSchema(JSON.parse(text) as Manifest, release);
  });
  const parsed = objects.map((object) => structuredClone(object) as Manifest);
  const judging = medianOf(() => {
    for (const object of parsed) validateSchema(object, release);
  });
  console.log(`first object of each kind (schemas and rules loaded): ${format(loading)}`);
  console.log(`${String(COUNT)} objects read and validated: ${format(ours)}; only validated: ${format(judging)}`);

  const reason = whyNoCrdcheck();
  if (reason !== undefined) {
    console.log(`no comparison: ${reason}`);
    return;
  }
  const start = medianOf(() => crdcheck(release, [none]));
  const theirs = medianOf(() => crdcheck(release, [file])) - start;
  console.log(`crdcheck: ${format(theirs)} after ${format(start)} for its start; ratio ${(ours / theirs).toFixed(2)}`);
}

function medianOf(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => millisecondsOf(work)).sort((left, right) => left - right);
  return times[Math.floor(RUNS / 2)] ?? 0;
}

function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function format(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}

// npm run verify:schema: lib/schema and the API server's own validation code agree on objects that were changed at
// random, with the CRDs of every release. Says how often the first field that we name is one that the server names.
// Then each CEL rule of a text is asked about every hostile text, by itself.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { istioReleases, newestIstioRelease, type IstioRelease } from '../../lib';
import { apiVersionOf, istioKinds } from '../../lib/model/istio-release';
import type { Manifest } from '../../lib/model/manifest';
import { validateSchema } from '../../lib/schema/validate-schema';
import { schemaOf } from '../../lib/schema/release-schemas';
import { renderExample } from '../constructs/kinds/examples';
import { formatDocuments, crdcheck, whyNoCrdcheck } from '../crdcheck/crdcheck';
import { validObjects } from './conformance-objects';
import { mutate } from './mutate';
import { Random } from './random';
import { pathInError, serverPath } from './server-words';
import { verifyRules } from './verify-rules';

const COUNT = { newest: 10_000, other: 500 };
const SEED = Number(process.argv[2] ?? 1);

const reason = whyNoCrdcheck();
if (reason === undefined) verify();
else console.log(`not checked: whether lib/schema says what the API server says, because ${reason}`);

function verify(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-schema-'));
  try {
    for (const release of istioReleases) {
      const isNewest = release === newestIstioRelease;
      const seeds = isNewest ? [...exampleObjects(release), ...validObjects()] : exampleObjects(release);
      compare(release, seeds, isNewest ? COUNT.newest : COUNT.other, path.join(folder, `${release}.yaml`));
    }
    verifyRules(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function compare(release: IstioRelease, seeds: readonly Manifest[], count: number, file: string): void {
  const random = new Random(SEED);
  const objects = Array.from({ length: count }, () => mutated(random.pick(seeds), release, random));
  fs.writeFileSync(file, formatDocuments(objects));
  let refused = 0;
  let places = 0;
  let differences = 0;
  for (const verdict of crdcheck(release, [file])) {
    const object = objects[verdict.index];
    if (object === undefined) throw new Error(`no object ${String(verdict.index)}`);
    // crdcheck looks at no metadata.
    const ours = validateSchema(object, release).filter(({ rule }) => rule !== 'schema-metadata');
    const theirs = verdict.errors ?? [];
    if (verdict.skipped === true || ours.length > 0 !== theirs.length > 0) {
      differences++;
      console.log(`  ${JSON.stringify(object)}\n    server: ${theirs.join('; ')}`);
      console.log(`    ours: ${ours.map((one) => `${serverPath(one.path)} ${one.message}`).join('; ')}`);
    } else if (ours.length > 0) {
      refused++;
      const first = serverPath(ours[0]?.path ?? []);
      if (theirs.some((error) => samePath(pathInError(error), first))) places++;
    }
  }
  console.log(
    `Istio ${release}: ${String(count - differences)} of ${String(count)} verdicts alike, ${String(refused)} refused, ` +
      `${String(places)} of these for a field that the server names`,
  );
  if (differences > 0 || places < 0.98 * refused) process.exitCode = 1;
}

/** The server writes the keys of maps in brackets when a CEL rule or a list is at fault. */
function samePath(theirs: string, ours: string): boolean {
  const dotted = (path: string) => path.replace(/\[([^\]]*)\]/g, '.$1');
  return dotted(theirs) === dotted(ours);
}

function mutated(seed: Manifest, release: IstioRelease, random: Random): Manifest {
  const schema = schemaOf(seed.kind, release);
  if (schema === undefined) throw new Error(`${release} has no ${seed.kind}`);
  return mutate(seed, schema, random) as unknown as Manifest;
}

function exampleObjects(release: IstioRelease): readonly Manifest[] {
  return istioKinds
    .filter((kind) => apiVersionOf(kind, release) !== undefined)
    .flatMap((kind) => parseAllDocuments(renderExample(kind, release).synthYaml()))
    .map((document) => document.toJS() as Manifest)
    .filter(({ apiVersion }) => apiVersion.includes('.istio.io/'));
}

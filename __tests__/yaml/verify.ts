// npm run verify:yaml: lib/yaml reads what kubectl reads. Files of this repository, hostile files, and mutations of both are read by
// lib/yaml and by the Go packages that kubectl reads with: no value differs, nothing is accepted that kubectl refuses, and what only
// lib/yaml refuses has a reason in `refusals`. What emitYaml writes comes back from kubectl's reader as it was meant.
// The number of mutations and the seed may be given: npm run verify:yaml -- 100000 7
import { corpus, hostileValues, mutate } from './corpus';
import { Faults } from './faults';
import { random } from './random';
import { whyNoYamlcheck } from './yamlcheck';

const BATCH = 5000;

const [mutations = 20_000, seed = 1] = process.argv.slice(2).map(Number);
const reason = whyNoYamlcheck();
if (reason === undefined) verify();
else console.log(`not checked: what kubectl reads from YAML, because ${reason}`);

function verify(): void {
  const next = random(seed);
  const files = corpus();
  const faults = new Faults();
  faults.compare(files);
  for (let done = 0; done < mutations; done += BATCH) {
    faults.compare(Array.from({ length: Math.min(BATCH, mutations - done) }, () => mutate(files, next)));
  }
  faults.checkEmitter(Array.from({ length: 20_000 }, () => hostileValues(next)));
  faults.report(`${String(files.length)} files, ${String(mutations)} mutations with seed ${String(seed)}`);
}

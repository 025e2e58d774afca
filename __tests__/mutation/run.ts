// npm run mutate [-- FILE...]: changes one decision of the analysis at a time, and prints the changes that nothing notices: no
// fixture, no recording, no test, and not the compiler. Exits with 1 if there are any.
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import { Compiler } from './compiler';
import { Detectors } from './detectors';
import { mutantsOf, type Mutant } from './mutants';
import { proseIn } from './prose';

interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  /** Why no input can show the difference. */
  readonly reason: string;
}

const EQUIVALENTS = '__tests__/mutation/equivalent-mutants.json';
const equivalents = JSON.parse(fs.readFileSync(EQUIVALENTS, 'utf8')) as readonly Equivalent[]; // written by hand beside this

/** Files whose decisions have no fixture yet. They are checked only on request. */
const UNFINISHED = '__tests__/mutation/unfinished.json';
const unfinished = JSON.parse(fs.readFileSync(UNFINISHED, 'utf8')) as readonly string[]; // written by hand beside this

const all = fs
  .readdirSync('lib/analysis', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && path.basename(file) !== 'index.ts')
  .map((file) => path.join('lib/analysis', file))
  .sort();
const asked = process.argv.slice(2).map((file) => path.relative(process.cwd(), path.resolve(file)));
const sources = new Map(
  all.map((file) => [
    file,
    ts.createSourceFile(
      file,
      fs.readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      true /* nodes know their parents */,
    ),
  ]),
);
const prose = proseIn([...sources.values()]);
const detectors = new Detectors();
const compiler = new Compiler();
const met = new Set<Equivalent>();
let [killed, survived] = [0, 0];

for (const [name, parsed] of sources) {
  const file = path.resolve(name);
  const isAsked = asked.length > 0 ? asked.includes(name) : !unfinished.includes(name);
  if (!isAsked || !detectors.know(file)) continue;
  for (const mutant of mutantsOf(parsed, prose)) {
    const { line, original, replacement, source } = mutant;
    const known = equivalents.find((each) => isSame(each, name, mutant));
    if (known !== undefined) met.add(known);
    else if (detectors.notice(file, source) || compiler.refuses(file, source)) killed++;
    else {
      survived++;
      console.log(`${name}:${String(line)}: ${original} => ${replacement.replace(/\s+/g, ' ')}`);
    }
  }
}
for (const { file, original, replacement } of equivalents.filter((each) => !met.has(each))) {
  if (asked.length > 0 && !asked.includes(file)) continue;
  console.log(`${EQUIVALENTS}: this mutant no longer exists: ${file}: ${original} => ${replacement}`);
  process.exitCode = 1;
}
if (asked.length === 0) console.log(`${String(unfinished.length)} files are left out; see ${UNFINISHED}`);
console.log(`${String(met.size)} equivalent, each with its reason in ${EQUIVALENTS}`);
console.log(`${String(killed)} killed, ${String(survived)} survived`);
if (survived > 0) process.exitCode = 1;

function isSame(each: Equivalent, file: string, { original, replacement }: Mutant): boolean {
  return each.file === file && each.original === original && each.replacement === replacement.replace(/\s+/g, ' ');
}

// npm run mutate [-- FILE...]: changes one decision of the analysis at a time, and says which changes no fixture and no
// recording notices. Prints the survivors; exit code 1 when there are any.
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vm from 'node:vm';
import type { Rule } from '../../lib/analysis/rule';
import type { Manifest } from '../../lib/model/manifest';
import type * as SnapshotModule from '../../lib/snapshot/config-snapshot';
import type * as ViewModule from '../../lib/snapshot/mesh-view';
import type { MeshViewOptions } from '../../lib/snapshot/mesh-view';
import { readFixture, type Fixture } from '../analysis/fixture';
import { ModuleGraph } from './module-graph';
import { mutantsOf } from './mutants';

const ANALYSIS = path.resolve('lib/analysis');
const RULES = path.join(ANALYSIS, 'rules');
const RULE_FILES = fs
  .readdirSync(RULES)
  .filter((file) => file !== 'index.ts')
  .map((file) => path.join(RULES, file));
/** Milliseconds; what takes longer goes round in a circle. */
const PATIENCE = 20_000;

interface Oracle {
  readonly manifests: readonly Manifest[];
  readonly options: MeshViewOptions;
  readonly placeOf: (finding: ReturnType<Rule['check']> extends Iterable<infer F> ? F : never, rule: Rule) => string;
}

const graph = new ModuleGraph();
const { ConfigSnapshot } = graph.load(
  path.resolve('lib/snapshot/config-snapshot.ts'),
) as unknown as typeof SnapshotModule;
const { MeshView } = graph.load(path.resolve('lib/snapshot/mesh-view.ts')) as unknown as typeof ViewModule;
graph.load(path.join(RULES, 'index.ts'));

const fixtures = RULE_FILES.map((file) => readFixture(path.basename(file, '.ts')));
const oracles: readonly Oracle[] = [...fixtures.map(oracleOf), ...recordings()];
const baselines = new Map<string, readonly string[]>();

const asked = process.argv.slice(2).map((file) => path.resolve(file));
const files =
  asked.length > 0
    ? asked
    : [
        ...fs
          .readdirSync(ANALYSIS)
          .filter((f) => f.endsWith('.ts'))
          .map((f) => path.join(ANALYSIS, f)),
        ...RULE_FILES,
      ];
let [killed, survived] = [0, 0];
for (const file of files) {
  const rules = graph.dependentsOf(file).filter((each) => RULE_FILES.includes(each));
  if (rules.length === 0) continue;
  for (const rule of rules)
    if (!baselines.has(rule))
      baselines.set(
        rule,
        oracles.map((oracle) => verdictOf(rule, oracle)),
      );
  for (const { line, original, replacement, source } of mutantsOf(fs.readFileSync(file, 'utf8'))) {
    if (graph.with(file, source, () => isNoticed(rules))) killed++;
    else {
      survived++;
      console.log(
        `${path.relative(process.cwd(), file)}:${String(line)}: ${original.slice(0, 150)}\n    => ${replacement.slice(0, 150).replace(/\s+/g, ' ')}`,
      );
    }
  }
}
console.log(`${String(killed)} killed, ${String(survived)} survived`);
process.exitCode = survived === 0 ? 0 : 1;

function oracleOf(fixture: Fixture): Oracle {
  const { mode = 'precise', ...options } = fixture.options;
  return {
    manifests: fixture.manifests,
    options: { ...options, reading: mode },
    placeOf: ({ manifest, path, severity }, rule) =>
      `${String(fixture.lineOf(manifest, path))} ${severity ?? rule.severity}`,
  };
}

function recordings(): readonly Oracle[] {
  const file = path.resolve('../shared/conformance/analysis/meshes.jsonl');
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { objects } = JSON.parse(line) as { readonly objects: readonly Manifest[] };
      return {
        manifests: objects,
        options: { reading: 'parity' as const },
        placeOf: ({ manifest }, rule) => `${rule.code ?? ''} ${String(objects.indexOf(manifest))}`,
      };
    });
}

function isNoticed(rules: readonly string[]): boolean {
  return rules.some((rule) => {
    const baseline = baselines.get(rule) ?? [];
    return oracles.some((oracle, index) => verdictOf(rule, oracle) !== baseline[index]);
  });
}

/** Where a rule finds something, as a text. */
function verdictOf(file: string, { manifests, options, placeOf }: Oracle): string {
  try {
    const rule = Object.values(graph.load(file))[0] as Rule;
    const places = within(() =>
      [...rule.check(new MeshView(new ConfigSnapshot(manifests), options))].map((finding) => placeOf(finding, rule)),
    );
    return [...new Set(places)].sort().join('\n');
  } catch (error) {
    return `throws ${String(error)}`;
  }
}

/** @throws {Error} when it does not end */
function within<Result>(run: () => Result): Result {
  const holder = globalThis as { mutationRun?: () => unknown };
  holder.mutationRun = run;
  return new vm.Script('mutationRun()').runInThisContext({ timeout: PATIENCE }) as Result;
}

import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vm from 'node:vm';
import type { MeshFinding, Rule } from '../../lib/analysis/rule';
import { formatFieldPath } from '../../lib/model/field-path';
import type { Manifest } from '../../lib/model/manifest';
import type * as SnapshotModule from '../../lib/snapshot/config-snapshot';
import type * as ViewModule from '../../lib/mesh/mesh-view';
import type { MeshViewOptions } from '../../lib/mesh/mesh-view';
import { readFixture, readFixtures, type Fixture } from '../analysis/fixture';
import { SLICE } from '../conformance/recordings';
import { jestGlobals, runTests } from './jest-in-process';
import { ModuleGraph } from './module-graph';

/** In milliseconds. What takes longer loops forever, and may fill the memory. */
const PATIENCE = 5_000;
const TESTS = path.resolve('__tests__/analysis');
const RULES = path.resolve('lib/analysis/rules');

/** Objects, and the part of a rule's findings in them that is compared. */
interface Scene {
  readonly manifests: readonly Manifest[];
  readonly options: MeshViewOptions;
  readonly show: (finding: MeshFinding, rule: Rule) => string;
  /** File of the rule that it is for. @default - it is for all rules */
  readonly rule?: string;
  /** Whether several findings at one field count as one, as in the recordings. @default false */
  readonly isSet?: boolean;
}

/** What can notice that a source has changed: the rules' fixtures, the recordings, and the tests of the analysis. */
export class Detectors {
  private readonly graph = new ModuleGraph(new Map([['@jest/globals', jestGlobals]]));
  private readonly ruleFiles = filesOfRules();
  private readonly scenes = [...this.ruleFiles.flatMap(scenesOf), ...recordings()];
  private readonly tests = testFiles();
  private readonly baselines = new Map<string, readonly string[]>();
  private readonly snapshot = this.load('lib/snapshot/config-snapshot.ts') as unknown as typeof SnapshotModule;
  private readonly view = this.load('lib/mesh/mesh-view.ts') as unknown as typeof ViewModule;

  public constructor() {
    for (const file of this.ruleFiles) this.graph.load(file);
    for (const file of this.tests) {
      runTests(() => this.graph.load(file));
    }
  }

  /** Whether any rule or test uses a file. */
  public know(file: string): boolean {
    return this.rulesOf(file).length > 0;
  }

  /** Whether anything notices that another source replaces that of a file. */
  public notice(file: string, source: string): boolean {
    const rules = this.rulesOf(file);
    for (const rule of rules) this.baselineOf(rule);
    const dependents = new Set(this.graph.dependentsOf(file));
    const tests = this.tests.filter((test) => dependents.has(test));
    return this.graph.with(
      file,
      source,
      () => rules.some((rule) => this.findsOther(rule)) || tests.some((test) => this.fails(test)),
    );
  }

  private load(file: string) {
    return this.graph.load(path.resolve(file));
  }

  private rulesOf(file: string): readonly string[] {
    const dependents = new Set(this.graph.dependentsOf(file));
    return this.ruleFiles.filter((each) => dependents.has(each));
  }

  private baselineOf(rule: string): readonly string[] {
    const known = this.baselines.get(rule) ?? this.scenes.map((scene) => this.seenIn(rule, scene));
    const fault = known.find((seen) => seen.startsWith('throws ') || seen === 'exports no rule');
    if (fault !== undefined) throw new Error(`${rule}, as it is, ${fault}`);
    this.baselines.set(rule, known);
    return known;
  }

  private findsOther(rule: string): boolean {
    const baseline = this.baselineOf(rule);
    return this.scenes.some((scene, index) => this.seenIn(rule, scene) !== baseline[index]);
  }

  /** What a rule finds in a scene, as a string. */
  private seenIn(file: string, { manifests, options, show, isSet, rule: only }: Scene): string {
    if (only !== undefined && only !== file) return '';
    try {
      const rule = Object.values(this.graph.load(file)).find(isRule);
      if (rule === undefined) return 'exports no rule';
      const mesh = new this.view.MeshView(new this.snapshot.ConfigSnapshot(manifests), options);
      const found = within(() => [...rule.check(mesh)]);
      const seen = found.map((finding) => show(finding, rule)).sort();
      return (isSet === true ? [...new Set(seen)] : seen).join('\n');
    } catch (error) {
      return `throws ${String(error)}`;
    }
  }

  private fails(test: string): boolean {
    try {
      within(() => {
        runTests(() => this.graph.load(test));
      });
      return false;
    } catch {
      return true;
    }
  }
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'check' in value;
}

function filesOfRules(): readonly string[] {
  const files = fs.readdirSync(RULES, { recursive: true, encoding: 'utf8' }).map((file) => path.join(RULES, file));
  return files.filter((file) => file.endsWith('.ts') && fs.readFileSync(file, 'utf8').includes(': Rule = {'));
}

/** All tests except those over fixtures and pages, which the scenes cover, and those with hundreds of random cases. */
function testFiles(): readonly string[] {
  return fs
    .readdirSync(TESTS, { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.test.ts') && !/^rule(?:s|-pages)\.test/.test(file))
    .map((file) => path.join(TESTS, file))
    .filter((file) => !fs.readFileSync(file, 'utf8').includes("'fast-check'"));
}

/** Every rule runs on the fixture of a page, where messages count for the rule of the page. On other fixtures only one rule runs. */
function scenesOf(file: string): readonly Scene[] {
  const name = path.basename(file, '.ts');
  const page = readFixture(name);
  const words = sceneOf(page, ({ path: field, message, fix = '' }) => `${formatFieldPath(field)}: ${message}. ${fix}`);
  const further = readFixtures(name).filter((each) => each.file !== page.file);
  return [
    { ...sceneOf(page), isSet: true },
    { ...words, rule: file },
    ...further.map((each) => ({ ...sceneOf(each), rule: file })),
  ];
}

function sceneOf(fixture: Fixture, wordsOf: (finding: MeshFinding) => string = () => ''): Scene {
  return {
    manifests: fixture.manifests,
    options: fixture.options,
    show: (finding, rule) => {
      const line = fixture.lineOf(finding.manifest, finding.path);
      return `${String(line)} ${finding.severity ?? rule.severity} ${wordsOf(finding)}`;
    },
  };
}

/** The slice of the recordings, so that the same mutants survive with and without all recordings. */
function recordings(): readonly Scene[] {
  const file = path.join(SLICE, 'analysis', 'meshes.jsonl');
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { objects } = JSON.parse(line) as { readonly objects: readonly Manifest[] };
    return {
      manifests: objects,
      options: {},
      show: ({ manifest }, { code = '' }) => `${code} ${String(objects.indexOf(manifest))}`,
      isSet: true,
    };
  });
}

/** @throws {Error} if it does not end */
function within<Result>(run: () => Result): Result {
  const holder = globalThis as { mutationRun?: () => unknown };
  holder.mutationRun = run;
  return new vm.Script('mutationRun()').runInThisContext({ timeout: PATIENCE }) as Result;
}

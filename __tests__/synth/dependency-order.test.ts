import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import { describe, expect, test } from '@jest/globals';
import { Construct, type IConstruct } from 'constructs';
import * as fc from 'fast-check';
import { MeshApp } from '../../lib';
import { LIST_FILE } from '../../lib/output/file-list';
import { orderByDependencies } from '../../lib/synth/dependency-order';

/**
 * A tree by its constructs: each has a kind and a parent among those before it. Dependencies go from later to earlier.
 */
interface Tree {
  readonly constructs: readonly { readonly kind: 'chart' | 'group' | 'object'; readonly parent: number }[];
  readonly dependencies: readonly (readonly [number, number])[];
}

const trees: fc.Arbitrary<Tree> = fc.record({
  constructs: fc.array(fc.record({ kind: fc.constantFrom('chart', 'group', 'object', 'object'), parent: fc.nat(30) }), {
    minLength: 1,
    maxLength: 25,
  }),
  dependencies: fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 }),
});

describe('a MeshApp writes what an App writes', () => {
  test.each([
    ['one file', YamlOutputType.FILE_PER_APP],
    ['a file for each chart', YamlOutputType.FILE_PER_CHART],
    ['a file for each object', YamlOutputType.FILE_PER_RESOURCE],
  ])('for any tree and dependencies, with %s', (_, yamlOutputType) => {
    fc.assert(
      fc.property(trees, (tree) => {
        const stock = written((outdir) => new App({ outdir, yamlOutputType }), tree);
        const own = written((outdir) => new MeshApp({ outdir, yamlOutputType }), tree);

        expect(own).toEqual(stock);
      }),
      { numRuns: 300 },
    );
  });
});

test('a cycle is named with its constructs', () => {
  const chart = new Chart(new MeshApp(), 'chart');
  const [a, b, c] = [objectIn(chart, 0), objectIn(chart, 1), objectIn(chart, 2)];
  a.addDependency(b);
  b.addDependency(c);
  c.addDependency(a);

  expect(() => orderByDependencies(App.of(chart))).toThrow(
    'Dependency cycle detected: chart/object-0 => chart/object-1 => chart/object-2 => chart/object-0',
  );
});

test.each([
  ['a chain of 8,000 objects', chain(8000)],
  ['a diamond of 26 layers', diamond(26)],
  ['two charts of 3,000 objects, one after the other', twoCharts(3000)],
])('%s is ordered, with each after all that it depends on', (_, app) => {
  const order = orderByDependencies(app)?.charts.flatMap(({ objects }) => objects) ?? [];
  const places = new Map<IConstruct, number>(order.map((object, place) => [object, place]));
  const isAfter = order.every((object, place) =>
    object.node.dependencies.every((dependency) => (places.get(dependency) ?? -1) < place),
  );

  expect(order.length).toBeGreaterThan(50);
  expect(isAfter).toBe(true);
});

/** Names of files, each with its text; the message of an error in place of them. */
function written(makeApp: (outdir: string) => App, tree: Tree): unknown {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-order-'));
  try {
    const app = makeApp(folder);
    grow(app, tree);
    app.synth();
    const files = fs.readdirSync(folder).filter((file) => file !== LIST_FILE);
    return files.map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]);
  } catch (error) {
    // Which of several cycles is named, and where a round begins, is up to each.
    return (error as Error).message.replace(/cycle detected: .*/, 'cycle detected');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function grow(app: App, { constructs, dependencies }: Tree): void {
  const root = new Chart(app, 'root');
  const made: Construct[] = [root];
  for (const [index, { kind, parent }] of constructs.entries()) {
    const scope = made[parent % made.length] ?? root;
    const id = `${kind}-${String(index)}`;
    // A chart can stand beside the first one, too.
    if (kind === 'chart') made.push(new Chart(parent % 3 === 0 ? app : scope, id));
    else if (kind === 'group') made.push(new Construct(scope, id));
    else made.push(new ApiObject(scope, id, { apiVersion: 'v1', kind: 'A', metadata: { name: id } }));
  }
  for (const [from, to] of dependencies) {
    const [source, target] = [made[from % made.length], made[to % made.length]];
    if (source !== undefined && target !== undefined && source !== target) source.node.addDependency(target);
  }
}

function chain(length: number): MeshApp {
  const app = new MeshApp();
  const chart = new Chart(app, 'chart');
  const objects = Array.from({ length }, (_, index) => objectIn(chart, index));
  for (const [index, object] of objects.entries()) {
    const next = objects[index + 1];
    if (next !== undefined) object.addDependency(next);
  }
  return app;
}

function diamond(layers: number): MeshApp {
  const app = new MeshApp();
  const chart = new Chart(app, 'chart');
  let above: readonly ApiObject[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const pair = [objectIn(chart, layer * 2), objectIn(chart, layer * 2 + 1)];
    for (const object of above) object.addDependency(...pair);
    above = pair;
  }
  return app;
}

function twoCharts(objects: number): MeshApp {
  const app = new MeshApp();
  const [first, second] = [new Chart(app, 'first'), new Chart(app, 'second')];
  for (let index = 0; index < objects; index++) {
    objectIn(first, index);
    objectIn(second, index);
  }
  first.addDependency(second);
  return app;
}

function objectIn(chart: Chart, index: number): ApiObject {
  const name = `object-${String(index)}`;
  return new ApiObject(chart, name, { apiVersion: 'v1', kind: 'A', metadata: { name } });
}

import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A chart and its objects, in the order in which they are applied. */
interface OrderedChart {
  readonly chart: Chart;
  readonly objects: readonly ApiObject[];
}

export interface DependencyOrder {
  /** In the order in which they are applied. */
  readonly charts: readonly OrderedChart[];
  /** Whether a chart has to be applied before another; if so, cdk8s numbers their files. */
  readonly hasDependentCharts: boolean;
  /**
   * The wave of each object: 0 for an object without dependencies, otherwise one more than the highest wave that it
   * depends on.
   *
   * @param further further dependencies between objects, beyond those of the constructs
   * @throws {Error} for a cycle, with the constructs on it
   */
  readonly wavesWith: (further: readonly Dependency[]) => ReadonlyMap<ApiObject, number>;
}

/** An object, and an object that has to exist before it. */
export type Dependency = readonly [object: ApiObject, before: ApiObject];

/**
 * A vertex of the dependency graph. `to` has the targets of its edges, in order.
 *
 * The objects below a construct on either side of a dependency share one vertex: a dependency between two charts is one
 * edge, where cdk8s has one from each object of the first to each object of the second.
 */
interface Vertex {
  /** Undefined for a vertex that stands for several objects. */
  readonly construct: IConstruct | undefined;
  /** The part of the tree that it stands for; undefined when it can be any. */
  readonly range: Range | undefined;
  readonly to: Vertex[];
}

/**
 * Orders charts and objects as cdk8s does, in one pass over constructs and dependencies.
 *
 * cdk8s visits the graph depth first, each construct after its dependencies. This does the same over a graph with the
 * same edges in the same order, so the output is the same to the byte.
 *
 * @returns undefined when a construct depends on its own ancestor or descendant in one chart, which is left to cdk8s
 * @throws {Error} for a cycle, with the constructs on it
 */
export function orderByDependencies(root: IConstruct): DependencyOrder | undefined {
  const tree = new ConstructTree(root);
  const { dependencies, hasDependentCharts } = chartDependencies(tree);
  const graph = drawGraph(tree, dependencies);
  if (graph === undefined) return undefined;

  const charts = visit(graph, { first: 0, last: tree.constructs.length }).filter(
    (construct) => construct instanceof Chart,
  );
  const ordered = charts.map((chart) => {
    const constructs = visit(graph, tree.rangeOf(chart));
    return {
      chart,
      objects: constructs.filter((each) => each instanceof ApiObject).filter((each) => tree.chartOf(each) === chart),
    };
  });
  return { charts: ordered, hasDependentCharts, wavesWith: (further) => wavesOf(tree, graph, further) };
}

interface Range {
  readonly first: number;
  /** The index after the last. */
  readonly last: number;
}

/** The constructs in preorder, with the properties of each that are needed repeatedly. */
class ConstructTree {
  public readonly constructs: readonly IConstruct[];
  private readonly ranges = new Map<IConstruct, Range>();
  private readonly charts = new Map<IConstruct, Chart>();

  public constructor(root: IConstruct) {
    const constructs: IConstruct[] = [];
    // An explicit stack, because a deep tree would overflow the call stack.
    const open: { construct: IConstruct; chart: Chart | undefined; isDone: boolean }[] = [
      { construct: root, chart: undefined, isDone: false },
    ];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      const { construct, isDone } = entry;
      if (isDone) {
        this.ranges.set(construct, { first: this.rangeOf(construct).first, last: constructs.length });
        continue;
      }
      const chart = construct instanceof Chart ? construct : entry.chart;
      if (chart !== undefined) this.charts.set(construct, chart);
      this.ranges.set(construct, { first: constructs.length, last: constructs.length });
      constructs.push(construct);
      open.push({ construct, chart, isDone: true });
      for (const child of [...construct.node.children].reverse()) open.push({ construct: child, chart, isDone: false });
    }
    this.constructs = constructs;
  }

  public rangeOf(construct: IConstruct): Range {
    const range = this.ranges.get(construct);
    if (range === undefined) throw new Error(`${construct.node.path}: a dependency is a construct of another app`);
    return range;
  }

  /** @throws {Error} with cdk8s' message, for a construct outside every chart */
  public chartOf(construct: IConstruct): Chart {
    return this.charts.get(construct) ?? Chart.of(construct);
  }

  /** The objects below a construct that belong to the same chart. */
  public objectsBelow(construct: IConstruct): readonly ApiObject[] {
    const { first, last } = this.rangeOf(construct);
    const chart = this.chartOf(construct);
    return this.constructs
      .slice(first, last)
      .filter((each) => each instanceof ApiObject)
      .filter((each) => this.chartOf(each) === chart);
  }

  public isRelated(left: IConstruct, right: IConstruct): boolean {
    return overlaps(this.rangeOf(left), this.rangeOf(right));
  }
}

type Dependencies = ReadonlyMap<IConstruct, readonly IConstruct[]>;

/**
 * What each construct depends on. Charts also depend on their nested charts, and on the charts that their constructs
 * depend on.
 */
function chartDependencies(tree: ConstructTree): { dependencies: Dependencies; hasDependentCharts: boolean } {
  const dependencies = new Map<IConstruct, Set<IConstruct>>();
  let hasDependentCharts = false;
  const add = (source: IConstruct, target: IConstruct) => {
    const targets = dependencies.get(source);
    if (targets === undefined) dependencies.set(source, new Set([target]));
    else targets.add(target);
  };
  for (const construct of tree.constructs) for (const target of construct.node.dependencies) add(construct, target);
  for (const chart of tree.constructs.filter((construct) => construct instanceof Chart)) {
    for (const nested of chart.node.children.filter((child) => child instanceof Chart)) {
      add(chart, nested);
      hasDependentCharts = true;
    }
  }
  for (const source of tree.constructs) {
    for (const target of [...(dependencies.get(source) ?? [])]) {
      const [sourceChart, targetChart] = [tree.chartOf(source), tree.chartOf(target)];
      if (sourceChart === targetChart) continue;
      add(sourceChart, targetChart);
      hasDependentCharts = true;
    }
  }
  return {
    dependencies: new Map([...dependencies].map(([source, targets]) => [source, [...targets]])),
    hasDependentCharts,
  };
}

/** The vertices in tree order, one for each construct. */
function drawGraph(tree: ConstructTree, dependencies: Dependencies): readonly Vertex[] | undefined {
  const vertices = tree.constructs.map((construct, place): Vertex => ({
    construct,
    range: { first: place, last: place + 1 },
    to: [],
  }));
  const vertexOf = (construct: IConstruct) => vertices[tree.rangeOf(construct).first];
  const below = new Map<IConstruct, Vertex>();
  const objectsBelow = (construct: IConstruct): Vertex => {
    const known = below.get(construct);
    if (known !== undefined) return known;
    const objects = tree.objectsBelow(construct).flatMap((object) => vertexOf(object) ?? []);
    const vertex = { construct: undefined, range: tree.rangeOf(construct), to: objects };
    below.set(construct, vertex);
    return vertex;
  };

  /**
   * The dependencies that the objects below a construct inherit: first those of its ancestors in the chart, then its
   * own.
   */
  const inherited = new Map<IConstruct, Vertex>();
  for (const [place, construct] of tree.constructs.entries()) {
    const vertex = vertices[place];
    const targets = dependencies.get(construct) ?? [];
    if (vertex === undefined) continue;
    for (const target of targets) {
      const isOneChart = tree.chartOf(construct) === tree.chartOf(target);
      if (isOneChart && tree.isRelated(construct, target)) return undefined;
      vertex.to.push(...[vertexOf(target)].filter((each) => each !== undefined));
    }
    const { scope } = construct.node;
    const fromAbove = scope === undefined || construct instanceof Chart ? undefined : inherited.get(scope);
    const own = targets.map(objectsBelow);
    const arrows = fromAbove === undefined ? own : [fromAbove, ...own];
    if (arrows.length === 0) continue;
    const [only] = arrows;
    const all =
      arrows.length === 1 && only !== undefined ? only : { construct: undefined, range: undefined, to: arrows };
    inherited.set(construct, all);
    if (construct instanceof ApiObject) vertex.to.push(all);
  }
  return vertices;
}

function wavesOf(
  tree: ConstructTree,
  graph: readonly Vertex[],
  further: readonly Dependency[],
): ReadonlyMap<ApiObject, number> {
  const before = new Map<Vertex, Vertex[]>();
  for (const [object, target] of further) {
    const [from, to] = [graph[tree.rangeOf(object).first], graph[tree.rangeOf(target).first]];
    if (from === undefined || to === undefined) continue;
    const list = before.get(from);
    if (list === undefined) before.set(from, [to]);
    else list.push(to);
  }
  const targetsOf = (vertex: Vertex) => [...vertex.to, ...(before.get(vertex) ?? [])];

  const waves = new Map<Vertex, number>();
  const waveOfObjects = new Map<ApiObject, number>();
  walk(graph, targetsOf, (vertex) => {
    const latest = targetsOf(vertex).reduce((wave, target) => Math.max(wave, waves.get(target) ?? -1), -1);
    // A vertex for several objects, and a construct that is not an object, do not add a wave.
    const isObject = vertex.construct instanceof ApiObject;
    waves.set(vertex, isObject ? latest + 1 : latest);
    if (isObject) waveOfObjects.set(vertex.construct, latest + 1);
  });
  return waveOfObjects;
}

/**
 * Visits the part of the graph for a range of the tree, depth first.
 *
 * @returns the constructs, each after its dependencies
 * @throws {Error} for a cycle
 */
function visit(graph: readonly Vertex[], range: Range): readonly IConstruct[] {
  const vertices = graph.slice(range.first, range.last);
  const isInRange = ({ range: own }: Vertex) => own === undefined || overlaps(own, range);
  const dependedOn = findDependedOn(vertices, isInRange);

  const ordered: IConstruct[] = [];
  // cdk8s starts from vertices that nothing depends on. Vertices on a cycle are not reachable from there, so the rest
  // is visited afterwards.
  const starts = [...vertices.filter((vertex) => !dependedOn.has(vertex)), ...vertices];
  walk(
    starts,
    ({ to }) => to.filter(isInRange),
    ({ construct }) => {
      if (construct !== undefined) ordered.push(construct);
    },
  );
  return ordered;
}

/**
 * Walks depth first over everything reachable.
 *
 * @param done is called once for each vertex, after everything that it leads to
 * @throws {Error} for a cycle
 */
function walk(
  starts: readonly Vertex[],
  targetsOf: (vertex: Vertex) => readonly Vertex[],
  done: (vertex: Vertex) => void,
): void {
  const state = new Map<Vertex, 'open' | 'done'>();
  // An explicit stack, because a long chain would overflow the call stack.
  const path: { vertex: Vertex; targets: readonly Vertex[]; next: number }[] = [];
  for (const start of starts) {
    open(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const target = step.targets[step.next];
      step.next += 1;
      if (target !== undefined) {
        open(target);
        continue;
      }
      path.pop();
      state.set(step.vertex, 'done');
      done(step.vertex);
    }
  }

  function open(vertex: Vertex): void {
    if (state.get(vertex) === 'done') return;
    if (state.get(vertex) === 'open') {
      const vertices = path.map((each) => each.vertex);
      throw cycle(vertices, vertex);
    }
    state.set(vertex, 'open');
    path.push({ vertex, targets: targetsOf(vertex), next: 0 });
  }
}

/** Every vertex that an edge from one of these leads to. */
function findDependedOn(vertices: readonly Vertex[], isInRange: (vertex: Vertex) => boolean): ReadonlySet<Vertex> {
  const found = new Set<Vertex>();
  const open = [...vertices];
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
    for (const target of vertex.to) {
      if (found.has(target) || !isInRange(target)) continue;
      found.add(target);
      if (target.construct === undefined) open.push(target);
    }
  }
  return found;
}

function overlaps(left: Range, right: Range): boolean {
  return left.first < right.last && right.first < left.last;
}

function cycle(path: readonly Vertex[], back: Vertex): Error {
  const vertices = path.slice(path.indexOf(back));
  const paths = vertices.flatMap(({ construct }) => (construct === undefined ? [] : [construct.node.path]));
  return new Error(`Dependency cycle detected: ${[...paths, paths[0] ?? ''].join(' => ')}`);
}

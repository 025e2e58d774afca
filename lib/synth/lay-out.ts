import { Names, type Chart } from 'cdk8s';
import { MeshEnvironment } from '../constructs/mesh/mesh-environment';
import type { DependencyOrder } from './dependency-order';
import { isFilePerObject, isOfChart, layouts, parseLayout, problemOfPath } from './layout';
import type { RenderedObject } from './rendered-object';

/**
 * Distributes objects over files.
 *
 * @param extension of all files, `.k8s.yaml`
 * @returns path below the output folder to the objects in the file, in order
 * @throws {Error} when two objects share a file that is meant for one object, or a path is not valid on every file
 * system
 */
export function layOut(
  order: DependencyOrder,
  layout: string,
  objects: readonly RenderedObject[],
  extension: string,
): ReadonlyMap<string, readonly RenderedObject[]> {
  const pathOf = pathsFor(layout, order);
  const files = new Map<string, RenderedObject[]>();
  if (layout === layouts.filePerApp && order.charts.length > 0) files.set(`app${extension}`, []);
  // A chart without objects also gets a file, as in cdk8s.
  if (layout === layouts.filePerChart) {
    for (const [place, { chart }] of order.charts.entries()) files.set(pathOf(chart, place) + extension, []);
  }
  /** Path in lower case, because some file systems ignore case, to the path and its first object. */
  const owners = new Map<string, readonly [path: string, owner: RenderedObject]>();
  for (const each of objects) {
    const path = pathOf(each.chart, each.place, each) + extension;
    const [taken, owner] = owners.get(path.toLowerCase()) ?? [];
    const isShared = !isFilePerObject(layout) && (owner?.chart === each.chart || !layout.includes('{chart}'));
    if (owner !== undefined && (taken !== path || !isShared)) {
      throw new Error(
        `${each.object.node.path}: the file ${path} is taken by ${owner.object.node.path}` +
          `${taken === path ? '' : ` (${String(taken)}, the same on file systems that ignore case)`}; ` +
          'choose a layout that keeps them apart, or give one of the two another name',
      );
    }
    if (owner === undefined) {
      const problem = problemOfPath(path);
      if (problem !== undefined)
        throw new Error(`${each.object.node.path}: the file ${JSON.stringify(path)} ${problem}`);
      owners.set(path.toLowerCase(), [path, each]);
    }
    const file = files.get(path);
    if (file === undefined) files.set(path, [each]);
    else file.push(each);
  }
  return files;
}

/** The part of a path that all objects of a chart share is computed once; it may be the whole path. */
function pathsFor(layout: string, order: DependencyOrder) {
  const pathFor = parseLayout(layout);
  const ofCharts = new Map<Chart, ReturnType<typeof chartValues>>();
  const pathsOfCharts = new Map<Chart, string>();
  const isShared = isOfChart(layout);
  return (chart: Chart, place: number, object?: RenderedObject): string => {
    const known = pathsOfCharts.get(chart);
    if (known !== undefined) return known;
    const values = ofCharts.get(chart) ?? chartValues(chart, place, order);
    ofCharts.set(chart, values);
    const ofObject = object === undefined || isShared ? NO_OBJECT : objectValues(object);
    const path = pathFor({ ...values, ...ofObject });
    if (isShared) pathsOfCharts.set(chart, path);
    return path;
  };
}

const NO_OBJECT = { namespace: '', group: '', kind: '', name: '', wave: '' };

function objectValues({ object, manifest, wave }: RenderedObject) {
  const metadata = (manifest()['metadata'] ?? {}) as Readonly<Record<string, unknown>>;
  const { namespace } = metadata;
  return {
    namespace: typeof namespace === 'string' ? namespace : '_cluster',
    group: object.apiGroup,
    kind: object.kind,
    name: typeof metadata['name'] === 'string' ? metadata['name'] : object.name,
    wave: String(wave).padStart(2, '0'),
  };
}

function chartValues(chart: Chart, place: number, { hasDependentCharts }: DependencyOrder) {
  const environment = MeshEnvironment.of(chart);
  return {
    environment: environment?.name ?? '',
    cluster: environment?.cluster ?? '',
    chart: chartName(chart, environment),
    order: hasDependentCharts ? `${String(place).padStart(4, '0')}-` : '',
  };
}

/** The chart's path within its environment, as a name in the style of cdk8s. */
function chartName(chart: Chart, environment: MeshEnvironment | undefined): string {
  const [only, ...others] = chart.node.path
    .slice((environment?.node.path ?? '').length)
    .split('/')
    .filter(Boolean);
  const isSingle = environment !== undefined && others.length === 0 && only !== undefined;
  return isSingle && /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(only) ? only : Names.toDnsLabel(chart);
}

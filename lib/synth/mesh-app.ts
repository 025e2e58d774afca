import type { Chart } from 'cdk8s';
import { ApiObject, App, Names, YamlOutputType, type AppProps } from 'cdk8s';
import { MeshEnvironment } from '../constructs/mesh-environment';
import { outputFilesOf } from '../constructs/output-files';
import { targetIstio } from '../constructs/target';
import { warningsOf } from '../constructs/warnings';
import type { IstioRelease } from '../model/istio-release';
import type { Origins } from '../model/origin';
import type { CheckResult } from '../report/check-result';
import { writeConstructMap } from './construct-map';
import { checkConstructs, type CheckedObject } from './check-constructs';
import { orderByDependencies, type DependencyOrder } from './dependency-order';
import { emitYaml } from './emit-yaml';
import { kustomizationsOf } from './kustomization';
import { isFilePerObject, layouts, parseLayout, problemOfPath } from './layout';
import { originOf, recordOrigins } from './origins';
import { rendererOf } from './render-object';
import { reportCheck } from './report-check';
import { wavesOf, type RenderedObject } from './waves';
import { writeFiles, type TextFile } from '../output/write-files';

/** An app, the Istio that it is for, and the files that it becomes. */
export interface MeshAppProps extends AppProps {
  /**
   * Istio release that the manifests are for: it decides apiVersions and what can be said.
   *
   * @default - the newest known release, 1.31
   */
  readonly istio?: IstioRelease;
  /**
   * Path of each file below the output folder: one of `layouts`, or a template of your own, such as
   * `{environment}/{namespace}/{kind}.{name}`. Not together with `yamlOutputType`.
   *
   * @default - what `yamlOutputType` says; without that a file for each chart, in a folder for each environment
   */
  readonly layout?: string;
  /**
   * Whether each object says in an annotation when Argo CD is to apply it: `argocd.argoproj.io/sync-wave`. One that is
   * there already stays.
   *
   * @default false
   */
  readonly syncWaves?: boolean;
  /**
   * Whether each folder gets a `kustomization.yaml` that names its files in the order in which they are applied.
   *
   * @default false
   */
  readonly kustomization?: boolean;
  /**
   * Whether the TypeScript line that made each object is kept, for what is found about it. Takes some 2 µs and a kilobyte
   * for a construct.
   *
   * @default true
   */
  readonly origins?: boolean;
  /**
   * Whether what is rendered is judged as the API server and Istio would judge it: errors stop the synthesis, and warnings are
   * printed on stderr. What is worth knowing, and often rests on what is not in the app, `cdk8s-istio check` tells. See `acknowledge` for what is meant as it is.
   *
   * @default true
   */
  readonly check?: boolean;
}

const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

interface LaidOutObject extends RenderedObject {
  readonly chart: Chart;
  /** Place of the chart among all charts, in order. */
  readonly place: number;
  readonly wave: number;
}

/**
 * A cdk8s App that renders for one Istio release, as any App and to the same bytes, in time that is linear in objects,
 * charts and dependencies. It writes what changed and nothing else, and lays files out for Argo CD and Flux.
 */
export class MeshApp extends App {
  private readonly layout: string | undefined;
  private readonly hasSyncWaves: boolean;
  private readonly hasKustomization: boolean;
  private readonly isChecked: boolean;

  /** @throws {Error} for a release that is not known, and a layout that cannot be */
  public constructor(props: MeshAppProps = {}) {
    super(props);
    if (props.origins ?? true) recordOrigins();
    if (props.istio !== undefined) targetIstio(this, props.istio);
    if (props.layout !== undefined) {
      if (props.yamlOutputType !== undefined)
        throw new Error('layout goes without yamlOutputType, got both; leave one out');
      parseLayout(props.layout);
    }
    this.layout =
      props.layout ?? (props.yamlOutputType === undefined ? undefined : STOCK_LAYOUTS[props.yamlOutputType]);
    this.hasSyncWaves = props.syncWaves ?? false;
    this.hasKustomization = props.kustomization ?? false;
    this.isChecked = props.check ?? true;
  }

  /**
   * Renders all charts into the output folder, and prints on stderr what should be written otherwise.
   *
   * @throws {Error} when a construct is not valid, dependencies go round in a circle, the API server or Istio would refuse an
   *   object, two objects would be one file, or a file cannot be written; nothing is written then
   */
  public override synth(): void {
    for (const warning of warningsOf(this)) process.stderr.write(`warning ${warning}\n`);
    this.validateConstructs();
    const order = orderByDependencies(this);
    if (order === undefined) {
      // What depends on its own parts, cdk8s orders and writes itself.
      this.judge(this.renderUnordered());
      super.synth();
      return;
    }
    const layout = this.layout ?? (this.hasEnvironments() ? layouts.folderPerEnvironment : layouts.filePerChart);
    const objects = this.renderObjects(order, layout);
    this.judge(objects);
    writeFiles(this.outdir, this.filesOf(order, layout, objects));
    if (this.isRecorded()) this.recordConstructs(objects);
  }

  /**
   * Judges what is rendered as `synth` does, and writes nothing.
   *
   * @returns a result for each cluster and Istio release
   */
  public check(): readonly CheckResult[] {
    return checkConstructs(this, this.renderUnordered());
  }

  /**
   * All manifests as plain data, in the order in which they are applied, each with the construct and the TypeScript line that
   * made it. Nothing is written.
   *
   * @throws {Error} when a construct is not valid, and when dependencies go round in a circle
   */
  public manifests(): Origins {
    this.validateConstructs();
    const render = rendererOf(this);
    const objects = orderByDependencies(this)?.charts.flatMap((chart) => chart.objects) ?? apiObjectsOf(this);
    return new Map(objects.map((object) => [render(object) as object, originOf(object)]));
  }

  private validateConstructs(): void {
    const errors = this.node.findAll().flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
    if (errors.length > 0) throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  }

  /** @throws {Error} for what the API server or Istio would refuse, with the report; what is less is printed */
  private judge(objects: readonly CheckedObject[]): void {
    if (!this.isChecked) return;
    const results = checkConstructs(this, objects, { least: 'warning' });
    const report = reportCheck(results);
    const errors = results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(`nothing was written, for there are errors\n\n${report}`);
    process.stderr.write(report);
  }

  private hasEnvironments(): boolean {
    return this.node.children.some((child) => MeshEnvironment.of(child) !== undefined);
  }

  private renderUnordered(): readonly CheckedObject[] {
    const render = rendererOf(this);
    return apiObjectsOf(this).map((object) => ({ object, manifest: render(object) as object }));
  }

  /** Whether cdk8s is to keep a map from objects to constructs, for validation plugins. */
  private isRecorded(): boolean {
    return (this as unknown as { readonly recordConstructMetadata: boolean }).recordConstructMetadata;
  }

  private recordConstructs(objects: readonly LaidOutObject[]): void {
    const stock = this as unknown as { readonly writeConstructMetadata: (objects: readonly ApiObject[]) => void };
    stock.writeConstructMetadata(objects.map(({ object }) => object));
    writeConstructMap(this);
  }

  private filesOf(order: DependencyOrder, layout: string, objects: readonly LaidOutObject[]): readonly TextFile[] {
    const files = this.layOut(order, layout, objects);
    const texts = [...files].map(([path, inFile]) => ({
      path,
      text: emitYaml(inFile.map(({ manifest }) => manifest)),
    }));
    const kustomizations = this.hasKustomization ? kustomizationsOf(texts.map(({ path }) => path)) : [];
    return [...texts, ...kustomizations, ...outputFilesOf(this)];
  }

  /** In the order in which they are written. */
  private renderObjects(order: DependencyOrder, layout: string): readonly LaidOutObject[] {
    const render = rendererOf(this);
    const rendered = order.charts.flatMap(({ chart, objects }, place) => {
      const cluster = MeshEnvironment.of(chart)?.cluster ?? '';
      return objects.map((object) => {
        const manifest = render(object) as Readonly<Record<string, unknown>>;
        return { object, manifest, cluster, chart, place, wave: 0 };
      });
    });
    // The four layouts of cdk8s are ordered as cdk8s does, by chart.
    const isStock = (Object.values(STOCK_LAYOUTS) as readonly string[]).includes(layout);
    if (isStock && !this.hasSyncWaves && !this.hasKustomization) return rendered;
    const waves = wavesOf(order, rendered);
    const timed = rendered.map((each) => {
      const wave = waves.get(each.object) ?? 0;
      return { ...each, wave, manifest: this.hasSyncWaves ? withSyncWave(each.manifest, wave) : each.manifest };
    });
    return isStock ? timed : timed.sort((left, right) => left.wave - right.wave);
  }

  /** @throws {Error} when two objects have one file that is for one object, or no disk could hold the file */
  private layOut(
    order: DependencyOrder,
    layout: string,
    objects: readonly LaidOutObject[],
  ): ReadonlyMap<string, readonly LaidOutObject[]> {
    const pathOf = pathsFor(layout, order);
    const files = new Map<string, LaidOutObject[]>();
    if (layout === layouts.filePerApp && order.charts.length > 0) files.set(`app${this.outputFileExtension}`, []);
    // A chart without objects has a file, too, as with cdk8s.
    if (layout === layouts.filePerChart) {
      for (const [place, { chart }] of order.charts.entries()) {
        files.set(pathOf(chart, place) + this.outputFileExtension, []);
      }
    }
    /** Path without regard to upper and lower case, as some disks have it, to the path and its first object. */
    const owners = new Map<string, readonly [path: string, owner: LaidOutObject]>();
    for (const each of objects) {
      const path = pathOf(each.chart, each.place, each) + this.outputFileExtension;
      const [taken, owner] = owners.get(path.toLowerCase()) ?? [];
      const isShared = !isFilePerObject(layout) && (owner?.chart === each.chart || !layout.includes('{chart}'));
      if (owner !== undefined && (taken !== path || !isShared)) {
        throw new Error(
          `${each.object.node.path}: the file ${path} is taken by ${owner.object.node.path}` +
            `${taken === path ? '' : ` (${String(taken)}, the same where disks do not tell upper from lower case)`}; ` +
            'choose a layout that tells them apart, or give one of the two another name',
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
}

const STOCK_LAYOUTS = {
  [YamlOutputType.FILE_PER_APP]: layouts.filePerApp,
  [YamlOutputType.FILE_PER_CHART]: layouts.filePerChart,
  [YamlOutputType.FILE_PER_RESOURCE]: layouts.filePerObject,
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE]: layouts.folderPerChart,
} as const;

/** What the objects of a chart share in a path is asked for once; the whole path, where there is nothing else in it. */
function pathsFor(layout: string, order: DependencyOrder) {
  const pathFor = parseLayout(layout);
  const ofCharts = new Map<Chart, ReturnType<typeof chartValues>>();
  const pathsOfCharts = new Map<Chart, string>();
  const isOfChart = !/\{(namespace|group|kind|name|wave)\}/.test(layout);
  return (chart: Chart, place: number, object?: LaidOutObject): string => {
    const known = pathsOfCharts.get(chart);
    if (known !== undefined) return known;
    const values = ofCharts.get(chart) ?? chartValues(chart, place, order);
    ofCharts.set(chart, values);
    const path = pathFor({ ...values, ...(object === undefined ? NO_OBJECT : objectValues(object)) });
    if (isOfChart) pathsOfCharts.set(chart, path);
    return path;
  };
}

const NO_OBJECT = { namespace: '', group: '', kind: '', name: '', wave: '' };

function objectValues({ object, manifest, wave }: LaidOutObject) {
  const metadata = (manifest['metadata'] ?? {}) as Readonly<Record<string, unknown>>;
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

/** The chart's path within its environment, as cdk8s makes a name of a path. */
function chartName(chart: Chart, environment: MeshEnvironment | undefined): string {
  const [only, ...others] = chart.node.path
    .slice((environment?.node.path ?? '').length)
    .split('/')
    .filter(Boolean);
  const isSingle = environment !== undefined && others.length === 0 && only !== undefined;
  return isSingle && /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(only) ? only : Names.toDnsLabel(chart);
}

function apiObjectsOf(app: App): readonly ApiObject[] {
  return app.node.findAll().filter((construct) => construct instanceof ApiObject);
}

/** Keys of annotations stay in order. */
function withSyncWave(manifest: Readonly<Record<string, unknown>>, wave: number): Readonly<Record<string, unknown>> {
  const metadata = (manifest['metadata'] ?? {}) as Readonly<Record<string, unknown>>;
  const annotations = (metadata['annotations'] ?? {}) as Readonly<Record<string, unknown>>;
  if (SYNC_WAVE in annotations) return manifest;
  const sorted = (entries: object) =>
    Object.fromEntries(Object.entries(entries).sort(([left], [right]) => (left < right ? -1 : 1)));
  return {
    ...manifest,
    metadata: sorted({ ...metadata, annotations: sorted({ ...annotations, [SYNC_WAVE]: String(wave) }) }),
  };
}

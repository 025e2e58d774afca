import { ApiObject, App, YamlOutputType, type AppProps } from 'cdk8s';
import { MeshEnvironment } from '../constructs/mesh/mesh-environment';
import { outputFilesOf } from '../constructs/notes/output-files';
import { targetIstio } from '../constructs/mesh/target';
import { warningsOf } from '../constructs/notes/warnings';
import type { IstioRelease } from '../model/istio-release';
import type { Origins } from '../model/origin';
import type { CheckResult } from '../report/check-result';
import { escapeControl } from '../report/escape-control';
import { safeOutput } from '../report/safe-output';
import { isRecorded, writeStockRecord } from './cdk8s-internals';
import { writeConstructMap } from './construct-map';
import { checkConstructs, type CheckedObject } from './check-constructs';
import { orderByDependencies, type DependencyOrder } from './dependency-order';
import { emitYaml } from './emit-yaml';
import { kustomizationsOf } from './kustomization';
import { layOut } from './lay-out';
import { isOfChart, layouts, parseLayout } from './layout';
import { originOf, recordOrigins } from './origins';
import { rendererOf } from './render-object';
import { reportCheck } from './report-check';
import { printProgress } from './progress';
import { keeping, type Manifest, type RenderedObject } from './rendered-object';
import { withSyncWave } from './sync-wave';
import { wavesOf } from './waves';
import { writeFiles, type TextFile } from '../output/write-files';

/** Props of an app: its Istio release, and the layout of its files. */
export interface MeshAppProps extends AppProps {
  /**
   * Istio release that the manifests are for: it decides apiVersions, and which fields are allowed.
   *
   * @default - the newest known release, 1.31
   */
  readonly istio?: IstioRelease;
  /**
   * Path of each file below the output folder: one of `layouts`, or a template of your own, such as
   * `{environment}/{namespace}/{kind}.{name}`. Not together with `yamlOutputType`.
   *
   * @default - as `yamlOutputType` sets it, or else a file for each chart, in a folder for each environment
   */
  readonly layout?: string;
  /**
   * Whether each object gets an `argocd.argoproj.io/sync-wave` annotation, which orders objects in Argo CD. An existing
   * annotation is kept.
   *
   * @default false
   */
  readonly syncWaves?: boolean;
  /**
   * Whether each folder gets a `kustomization.yaml` that lists its files in the order in which they are applied.
   *
   * @default false
   */
  readonly kustomization?: boolean;
  /**
   * Whether to record the TypeScript line that created each object, so that findings can show it. Takes about 2 µs and
   * 1 kB for each construct.
   *
   * @default true
   */
  readonly origins?: boolean;
  /**
   * Whether `synth` checks the manifests as the API server and Istio would. Errors stop the synthesis, and warnings are
   * printed on stderr. Findings of severity info, which often depend on objects outside the app, are printed only by
   * `cdk8s-istio check`. `acknowledge` accepts a finding that is intended.
   *
   * @default true
   */
  readonly check?: boolean;
}

/**
 * A cdk8s App that renders for one Istio release. Its output is the same, to the byte, as that of any App, in time
 * linear in objects, charts and dependencies. It writes only files that changed, and can lay out files for Argo CD and
 * Flux.
 */
export class MeshApp extends App {
  private readonly layout: string | undefined;
  private readonly hasSyncWaves: boolean;
  private readonly hasKustomization: boolean;
  private readonly isChecked: boolean;

  /** @throws {Error} for an unknown release or an invalid layout */
  public constructor(props: MeshAppProps = {}) {
    super(props);
    if (props.origins ?? true) recordOrigins();
    if (props.istio !== undefined) targetIstio(this, props.istio);
    if (props.layout !== undefined) {
      if (props.yamlOutputType !== undefined)
        throw new Error('layout and yamlOutputType exclude each other, got both; leave one out');
      parseLayout(props.layout);
    }
    this.layout =
      props.layout ?? (props.yamlOutputType === undefined ? undefined : STOCK_LAYOUTS[props.yamlOutputType]);
    this.hasSyncWaves = props.syncWaves ?? false;
    this.hasKustomization = props.kustomization ?? false;
    this.isChecked = props.check ?? true;
  }

  /**
   * Renders all charts into the output folder, and prints warnings on stderr.
   *
   * @throws {Error} when a construct is not valid, dependencies form a cycle, the API server or Istio would
   *   reject an object, two objects would share a file that is meant for one, or a file cannot be written; then nothing is written
   */
  public override synth(): void {
    for (const warning of warningsOf(this)) process.stderr.write(safeOutput(`warning ${escapeControl(warning)}\n`));
    this.validateConstructs();
    const order = orderByDependencies(this);
    if (order === undefined) {
      // An app whose constructs depend on their own parts is ordered and written by cdk8s itself.
      if (this.isChecked) this.checkBeforeWriting(this.renderUnordered());
      super.synth();
      return;
    }
    const layout = this.layout ?? (this.hasEnvironments() ? layouts.folderPerEnvironment : layouts.filePerChart);
    const objects = this.objectsOf(order, layout);
    printProgress(`${this.isChecked ? 'checking' : 'rendering'} ${String(objects.length)} objects`);
    if (this.isChecked)
      this.checkBeforeWriting(objects.map(({ object, manifest }) => ({ object, manifest: manifest() })));
    printProgress(`writing to ${this.outdir}`);
    writeFiles(this.outdir, this.filesOf(layOut(order, layout, objects, this.outputFileExtension)));
    if (!isRecorded(this)) return;
    writeStockRecord(
      this,
      objects.map(({ object }) => object),
    );
    writeConstructMap(this);
  }

  /**
   * Checks the manifests as `synth` does, and writes nothing.
   *
   * @returns a result for each cluster and Istio release
   */
  public check(): readonly CheckResult[] {
    return checkConstructs(this, this.renderUnordered());
  }

  /**
   * All manifests as plain data, in the order in which they are applied, each with its construct and TypeScript line.
   * Nothing is written.
   *
   * @throws {Error} when a construct is not valid, and when dependencies form a cycle
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

  /** @throws {Error} for what the API server or Istio would reject, with the report; warnings are printed */
  private checkBeforeWriting(objects: readonly CheckedObject[]): void {
    const results = checkConstructs(this, objects, { least: 'warning' });
    const report = reportCheck(results);
    const errors = results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(`nothing was written because of errors\n\n${report}`);
    process.stderr.write(report);
  }

  private hasEnvironments(): boolean {
    return this.node.children.some((child) => MeshEnvironment.of(child) !== undefined);
  }

  private renderUnordered(): readonly CheckedObject[] {
    const render = rendererOf(this);
    return apiObjectsOf(this).map((object) => ({ object, manifest: render(object) as object }));
  }

  /**
   * The objects in the order in which they are written. When there are no checks and neither paths nor order depend on
   * the content of objects, each object is rendered only when it is written, so that at most one file is in memory.
   */
  private objectsOf(order: DependencyOrder, layout: string): readonly RenderedObject[] {
    // In the four layouts of cdk8s, objects are ordered by chart, as cdk8s does.
    const isStock = (Object.values(STOCK_LAYOUTS) as readonly string[]).includes(layout);
    const hasWaves = !isStock || this.hasSyncWaves || this.hasKustomization;
    const isKept = this.isChecked || hasWaves || !isOfChart(layout);
    const render = isKept ? keeping(rendererOf(this)) : rendererOf(this);
    const objects = order.charts.flatMap(({ chart, objects }, place) => {
      const cluster = MeshEnvironment.of(chart)?.cluster ?? '';
      return objects.map((object) => {
        return { object, chart, place, cluster, wave: 0, manifest: () => render(object) as Manifest };
      });
    });
    if (!hasWaves) return objects;
    const waves = wavesOf(order, objects);
    const timed = objects.map((each) => {
      const wave = waves.get(each.object) ?? 0;
      const manifest = this.hasSyncWaves ? withSyncWave(each.manifest(), wave) : each.manifest();
      return { ...each, wave, manifest: () => manifest };
    });
    return isStock ? timed : timed.sort((left, right) => left.wave - right.wave);
  }

  private *filesOf(files: ReadonlyMap<string, readonly RenderedObject[]>): Iterable<TextFile> {
    for (const [path, objects] of files) yield { path, text: emitYaml(objects.map(({ manifest }) => manifest())) };
    if (this.hasKustomization) yield* kustomizationsOf([...files.keys()]);
    yield* outputFilesOf(this);
  }
}

const STOCK_LAYOUTS = {
  [YamlOutputType.FILE_PER_APP]: layouts.filePerApp,
  [YamlOutputType.FILE_PER_CHART]: layouts.filePerChart,
  [YamlOutputType.FILE_PER_RESOURCE]: layouts.filePerObject,
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE]: layouts.folderPerChart,
} as const;

function apiObjectsOf(app: App): readonly ApiObject[] {
  return app.node.findAll().filter((construct) => construct instanceof ApiObject);
}

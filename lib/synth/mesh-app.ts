import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ApiObject, Chart } from 'cdk8s';
import { App, Names, YamlOutputType, type AppProps } from 'cdk8s';
import { targetIstio } from '../constructs/target';
import { warningsOf } from '../constructs/warnings';
import type { IstioRelease } from '../model/istio-release';
import { orderByDependencies, type DependencyOrder } from './dependency-order';
import { emitYaml } from './emit-yaml';
import { rendererOf } from './render-object';

/** An app, and the Istio that it is for. */
export interface MeshAppProps extends AppProps {
  /**
   * Istio release that the manifests are for: it decides apiVersions and what can be said.
   *
   * @default - the newest known release, 1.31
   */
  readonly istio?: IstioRelease;
}

/** A file to write: its path below the output folder, and the objects in it. */
interface OutputFile {
  readonly file: string;
  readonly objects: readonly ApiObject[];
}

/**
 * A cdk8s App that renders for one Istio release, as any App and to the same bytes, in time that is linear in objects,
 * charts and dependencies.
 */
export class MeshApp extends App {
  /** @throws {Error} for a release that is not known */
  public constructor(props: MeshAppProps = {}) {
    super(props);
    if (props.istio !== undefined) targetIstio(this, props.istio);
  }

  /**
   * Renders all charts into the output folder, and prints on stderr what should be written otherwise.
   *
   * @throws {Error} when a construct is not valid, dependencies go round in a circle, or two objects would be one file;
   *   nothing is written then
   */
  public override synth(): void {
    for (const warning of warningsOf(this)) process.stderr.write(`warning ${warning}\n`);
    const order = orderByDependencies(this);
    // What cdk8s records for its validation plugins, and what depends on its own parts, cdk8s writes itself.
    const isRecorded = (this as unknown as { readonly recordConstructMetadata: boolean }).recordConstructMetadata;
    if (order === undefined || isRecorded) {
      super.synth();
      return;
    }
    this.validateConstructs();
    const render = rendererOf(this);
    const files = this.layOut(order).map(({ file, objects }) => ({
      file: path.join(this.outdir, file),
      text: emitYaml(objects.map(render)),
    }));
    fs.mkdirSync(this.outdir, { recursive: true });
    for (const folder of new Set(files.map(({ file }) => path.dirname(file))))
      fs.mkdirSync(folder, { recursive: true });
    for (const { file, text } of files) fs.writeFileSync(file, text);
  }

  private validateConstructs(): void {
    const errors = this.node.findAll().flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
    if (errors.length > 0) throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  }

  private layOut({ charts, hasDependentCharts }: DependencyOrder): readonly OutputFile[] {
    const extension = this.outputFileExtension;
    const nameOf = (chart: Chart, index: number) => {
      const name = Names.toDnsLabel(chart);
      return hasDependentCharts ? `${String(index).padStart(4, '0')}-${name}` : name;
    };
    switch (this.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        if (charts.length === 0) return [];
        return [{ file: `app${extension}`, objects: charts.flatMap(({ objects }) => objects) }];
      case YamlOutputType.FILE_PER_CHART:
        return charts.map(({ chart, objects }, index) => ({ file: nameOf(chart, index) + extension, objects }));
      case YamlOutputType.FILE_PER_RESOURCE:
        return distinct(charts.flatMap(({ objects }) => objects.map((object) => fileOf(object, extension))));
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        return distinct(
          charts.flatMap(({ chart, objects }, index) =>
            objects.map((object) => {
              const { file } = fileOf(object, extension);
              return { file: path.join(nameOf(chart, index), file), objects: [object] };
            }),
          ),
        );
    }
  }
}

/** `Gateway.edge.k8s.yaml` */
function fileOf(object: ApiObject, extension: string): OutputFile {
  const name = `${object.kind}.${object.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
  return { file: name + extension, objects: [object] };
}

/** @throws {Error} when two objects have one file, of which cdk8s would keep the later one alone */
function distinct(files: readonly OutputFile[]): readonly OutputFile[] {
  const owners = new Map<string, ApiObject | undefined>();
  for (const { file, objects } of files) {
    const [owner, object] = [owners.get(file), objects[0]];
    if (owner !== undefined && object !== undefined) {
      const remedy = 'write a file per chart, or give one of the two another name';
      throw new Error(`${object.node.path}: the file ${file} is taken by ${owner.node.path}; ${remedy}`);
    }
    owners.set(file, object);
  }
  return files;
}

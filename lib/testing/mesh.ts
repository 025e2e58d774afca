import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { checkManifests } from '../check/check-manifests';
import { readInputFiles } from '../cli/read-inputs';
import type { Diagnostic } from '../model/diagnostic';
import { isIstioRelease, istioReleaseContext, type IstioRelease } from '../model/istio-release';
import type { Manifest } from '../model/manifest';
import type { Origin, Origins } from '../model/origin';
import type { CheckResult, ReportedFinding } from '../report/check-result';

export interface MeshOptions {
  /**
   * Istio release that the objects are judged for.
   *
   * @default - the release that the app targets, else the newest known one
   */
  readonly istio?: IstioRelease;
}

interface MeshParts {
  readonly manifests: readonly Manifest[];
  readonly origins: Origins;
  readonly diagnostics?: readonly Diagnostic[];
  readonly release?: IstioRelease;
}

/** The objects of one cluster, for a test to ask about. */
export class Mesh {
  private readonly parts: MeshParts;
  private result: CheckResult | undefined;

  private constructor(parts: MeshParts) {
    this.parts = parts;
  }

  /**
   * The objects below an app, a chart or any construct, as they render now.
   *
   * Nothing is written, and constructs are not validated: that is what `synth()` does.
   */
  public static of(scope: IConstruct, options: MeshOptions = {}): Mesh {
    const manifests: Manifest[] = [];
    const origins = new Map<object, Origin>();
    for (const construct of scope.node.findAll()) {
      if (!ApiObject.isApiObject(construct)) continue;
      const manifest = construct.toJson() as Manifest;
      manifests.push(manifest);
      origins.set(manifest, { constructPath: construct.node.path });
    }
    const target: unknown = scope.node.tryGetContext(istioReleaseContext);
    const release = options.istio ?? (isIstioRelease(target) ? target : undefined);
    return new Mesh({ manifests, origins, release });
  }

  /**
   * The objects in YAML and JSON files.
   *
   * @param paths files, folders or globs, from the working folder on: `dist/**\/*.yaml`
   * @throws {Error} for a path that is not there, or a glob that matches nothing
   */
  public static fromYaml(paths: string | readonly string[], options: MeshOptions = {}): Mesh {
    const inputs = readInputFiles(typeof paths === 'string' ? [paths] : paths, process.cwd());
    return new Mesh({ ...inputs, release: options.istio });
  }

  /** The objects themselves. */
  public get manifests(): readonly Manifest[] {
    return this.parts.manifests;
  }

  /** What is wrong with the objects, by files and lines, but for what is acknowledged. */
  public findings(): readonly ReportedFinding[] {
    return this.check().findings;
  }

  /** All that a report says about the objects; they are judged once. */
  public check(): CheckResult {
    const { manifests, ...options } = this.parts;
    return (this.result ??= checkManifests(manifests, options));
  }
}

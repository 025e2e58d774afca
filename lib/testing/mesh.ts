import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { checkManifests } from '../check/check-manifests';
import { readInputFiles } from '../cli/read-inputs';
import { istioReleaseOf } from '../constructs/mesh/target';
import type { IstioRelease } from '../model/istio-release';
import type { Manifest } from '../model/manifest';
import type { FieldPath } from '../model/field-path';
import { placeIn, type Origins, type Place } from '../model/origin';
import type { CheckResult, ReportedDiagnostic } from '../report/check-result';
import { admittedMesh, type AdmittedMesh } from '../simulation/admitted-mesh';
import { joinResults } from '../report/join-results';
import { checkConstructs } from '../synth/check-constructs';
import { originOf } from '../synth/origins';
import type { CallerReference } from './caller-reference';
import { MeshCaller } from './mesh-caller';
import type { NamedObject } from './named-object';
import { portsOf, type PortTls } from './port-tls';
import { recordRoutes } from './route-record';

export interface MeshOptions {
  /**
   * Istio release that the objects are checked for.
   *
   * @default - the release that the app targets, else the newest known one
   */
  readonly istio?: IstioRelease;
}

/** The objects of one cluster, for tests. */
export class Mesh {
  /** The objects themselves. */
  public readonly manifests: readonly Manifest[];
  private readonly origins: Origins;
  private readonly runCheck: () => CheckResult;
  private result: CheckResult | undefined;
  private admitted: AdmittedMesh | undefined;

  private constructor(manifests: readonly Manifest[], origins: Origins, runCheck: () => CheckResult) {
    this.manifests = manifests;
    this.origins = origins;
    this.runCheck = runCheck;
  }

  /**
   * The objects of an app, a chart or any construct, as they render now.
   *
   * Nothing is written, and constructs are not validated, unlike in `synth()`.
   */
  public static of(scope: IConstruct, options: MeshOptions = {}): Mesh {
    const objects = scope.node
      .findAll()
      .filter((construct) => ApiObject.isApiObject(construct))
      .map((object) => ({ object, manifest: object.toJson() as Manifest }));
    const release = options.istio ?? istioReleaseOf(scope);
    return new Mesh(
      objects.map(({ manifest }) => manifest),
      new Map(objects.map(({ object, manifest }) => [manifest, originOf(object)])),
      () => joinResults(checkConstructs(scope, objects, { release: options.istio }), release),
    );
  }

  /**
   * The objects in YAML and JSON files.
   *
   * @param paths files, folders or globs, relative to the working folder: `dist/**\/*.yaml`
   * @throws {Error} for a path that does not exist, or a glob without matches
   */
  public static fromYaml(paths: string | readonly string[], options: MeshOptions = {}): Mesh {
    const { manifests, ...inputs } = readInputFiles(typeof paths === 'string' ? [paths] : paths, process.cwd());
    return new Mesh(manifests, inputs.origins, () => checkManifests(manifests, { ...inputs, release: options.istio }));
  }

  /**
   * A caller: a client outside the mesh through a Gateway, a workload (`shop/frontend`, or the object itself), an
   * identity, or `{}` for a client without a sidecar. Objects that Istio's webhook refuses are ignored.
   */
  public from(caller: CallerReference): MeshCaller {
    return new MeshCaller(this.admit(), caller, this.origins);
  }

  /**
   * The TLS that a workload, or each workload of a Service, requires from clients, for each port.
   *
   * @param server `shop/cart`, a host such as `cart.shop`, or the object itself
   * @throws {Error} for an unknown server, or one without workloads
   */
  public peerTls(server: string | NamedObject): readonly PortTls[] {
    return portsOf(this.admit().view, server);
  }

  /** The place of a field of an object: in YAML, or the TypeScript line that created the construct. */
  public placeOf(manifest: Manifest, path: FieldPath): Place | undefined {
    return placeIn(this.origins, manifest, path);
  }

  /** The findings, sorted by file and line, without the acknowledged ones. */
  public findings(): readonly ReportedDiagnostic[] {
    return this.runCheck().findings;
  }

  private admit(): AdmittedMesh {
    if (this.admitted === undefined) {
      this.admitted = admittedMesh(this.manifests);
      recordRoutes(this.admitted.view, this.origins);
    }
    return this.admitted;
  }

  /** The full check result; the objects are checked once. */
  public check(): CheckResult {
    return (this.result ??= this.runCheck());
  }
}

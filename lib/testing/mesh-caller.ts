import type { FieldPath } from '../model/field-path';
import type { Manifest } from '../model/manifest';
import { placeIn, type Origins, type Place } from '../model/origin';
import { Redactor } from '../redaction/redactor';
import type { AdmittedMesh } from '../simulation/admitted-mesh';
import { decideRoute } from '../simulation/journey/decide';
import type { RouteDecision } from '../simulation/journey/decision';
import { parseSent } from '../simulation/request/parse-sent';
import { choiceFor, type RouteChoice } from '../simulation/choice/route-choice';
import { waysOf, type Way } from '../simulation/journey/ways';
import type { MeshView } from '../mesh/mesh-view';
import type { CallerReference } from './caller-reference';
import { MeshClient } from './mesh-client';
import { callerReferred } from './caller-referred';

/** A caller in a mesh, for tests of where its requests go and what it may call. */
export class MeshCaller {
  /** The objects as Istio sees them. */
  public readonly view: MeshView;
  private readonly reference: CallerReference;
  /** The origins of the objects. */
  public readonly origins: Origins;
  /** The objects that are ignored because Istio's webhook refuses them. */
  public readonly refused: AdmittedMesh['refused'];

  public constructor({ view, refused }: AdmittedMesh, reference: CallerReference, origins: Origins) {
    this.view = view;
    this.refused = refused;
    this.origins = origins;
    this.reference = reference;
  }

  /**
   * Decides where a request goes.
   *
   * @param request `GET http://shop.example.org/cart`, `tcp://db:5432` or `tls://shop.example.org:443`
   * @throws {Error} for an invalid request, an unknown Gateway or workload, a caller without a proxy, and a route that
   * is not simulated
   */
  public route(request: string, headers: Readonly<Record<string, string>> = {}): RouteDecision {
    const decision = decideRoute(this.view, callerReferred(this.view, this.reference), parseSent(request, { headers }));
    assertSimulated(request, waysOf(decision));
    return decision;
  }

  /**
   * The routes that a proxy chose from for a request.
   *
   * @returns undefined if no proxy looked for a route
   * @throws {Error} as `route` does
   */
  public choice(request: string, headers: Readonly<Record<string, string>> = {}): RouteChoice | undefined {
    return choiceFor(this.view, callerReferred(this.view, this.reference), parseSent(request, { headers }));
  }

  /**
   * Decides a call on each way that it may take.
   *
   * @throws {Error} for an invalid call, an unknown host, and an unknown workload
   */
  public access(call: string, headers: Readonly<Record<string, string>> = {}): readonly Way[] {
    const { client } = this;
    // Clients of a gateway call the hosts of its VirtualServices.
    if (client.isGateway && !client.isToService(call)) return waysOf(this.route(call, headers));
    const ways = client.access(call, headers);
    assertSimulated(call, ways);
    return ways;
  }

  /** Replaces secrets of the mesh, and of the headers of a request, in the message of a failing test. */
  public redact(message: string, headers: Readonly<Record<string, string>> = {}): string {
    const manifests = [...this.view.snapshot.manifests, ...this.refused.map(({ manifest }) => manifest)];
    return new Redactor().learn(manifests).learnHeaders(headers).redact(message);
  }

  /** As `cdk8s-istio access` names callers: `shop/frontend`, an identity, `outside`. */
  public get name(): string {
    return this.client.name;
  }

  private get client(): MeshClient {
    return new MeshClient(this.view, callerReferred(this.view, this.reference));
  }

  /** The place of a field of an object: in YAML, or the TypeScript line that created the construct. */
  public placeOf(manifest: Manifest, path: FieldPath): Place | undefined {
    return placeIn(this.origins, manifest, path);
  }
}

/** If the result is unknown, neither an expectation nor its negation may pass. */
function assertSimulated(request: string, ways: readonly Way[]): void {
  for (const { verdict } of ways) {
    if (verdict.outcome === 'notSimulated') throw new Error(`${request}: ${verdict.reason}`);
  }
}

import type { FieldPath } from '../model/field-path';
import type { Manifest } from '../model/manifest';
import { placeIn, type Origins, type Place } from '../model/origin';
import type { NamedGateway } from '../model/references';
import type { RouteDecision } from '../simulation/decision';
import type { ServiceAccess } from '../simulation/access/service-access';
import type { MeshView } from '../snapshot/mesh-view';
import { MeshClient, type ClientReference } from './mesh-client';
import { referenceName } from './named-object';
import { MeshSender, workloadBehind } from './mesh-sender';

/** Who calls: a Gateway stands for its workload, and for clients outside of the mesh that come through it. */
export type CallerReference = NamedGateway | ClientReference;

/** A caller in a mesh, for a test to ask where its requests go, and what it gets to. */
export class MeshCaller {
  /** The objects with what they mean. */
  public readonly view: MeshView;
  private readonly reference: CallerReference;
  private readonly origins: Origins;

  public constructor(view: MeshView, reference: CallerReference, origins: Origins) {
    this.view = view;
    this.reference = reference;
    this.origins = origins;
  }

  /** Where a field of an object stands: in YAML, or the TypeScript line that made the construct. */
  public placeOf(manifest: Manifest, path: FieldPath): Place | undefined {
    return placeIn(this.origins, manifest, path);
  }

  /**
   * Where a request goes.
   *
   * @param request `GET http://shop.example.org/cart`
   * @throws {Error} for a text that is no request, a Gateway or workload that is not there, and a caller without a proxy
   */
  public route(request: string, headers: Readonly<Record<string, string>> = {}): RouteDecision {
    const { reference } = this;
    if (typeof reference === 'string' || isGateway(reference)) {
      return new MeshSender(this.view, reference).route(request, headers);
    }
    if (!('name' in reference)) throw new Error('a request starts at a Gateway or a workload: mesh.from(gateway)');
    return new MeshSender(this.view, referenceName(reference)).route(request, headers);
  }

  /**
   * What becomes of a call at each workload that the Service has.
   *
   * @throws {Error} for a call that cannot be read, a host that no Service of the mesh has, and a workload that is not there
   */
  public access(call: string, headers: Readonly<Record<string, string>> = {}): readonly ServiceAccess[] {
    return this.client.access(call, headers);
  }

  /** As `cdk8s-istio access` names callers: `shop/frontend`, an identity, `outside`. */
  public get name(): string {
    return this.client.name;
  }

  private get client(): MeshClient {
    const { reference } = this;
    return new MeshClient(this.view, isGateway(reference) ? workloadBehind(this.view, reference) : reference);
  }
}

function isGateway(reference: CallerReference): reference is NamedGateway {
  return typeof reference === 'object' && 'group' in reference;
}

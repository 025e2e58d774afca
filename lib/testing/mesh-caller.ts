import type { NamedGateway } from '../model/references';
import type { RouteDecision } from '../simulation/decision';
import type { ServiceAccess } from '../simulation/access/service-access';
import type { MeshView } from '../snapshot/mesh-view';
import { MeshClient, type ClientReference } from './mesh-client';
import { MeshSender, workloadBehind } from './mesh-sender';

/** Who calls: a Gateway stands for its workload, and for clients outside of the mesh that come through it. */
export type CallerReference = NamedGateway | ClientReference;

/** A caller in a mesh, for a test to ask where its requests go, and what it gets to. */
export class MeshCaller {
  private readonly view: MeshView;
  private readonly reference: CallerReference;

  public constructor(view: MeshView, reference: CallerReference) {
    this.view = view;
    this.reference = reference;
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
    if (!('metadata' in reference)) throw new Error('a request starts at a Gateway or a workload: mesh.from(gateway)');
    return new MeshSender(this.view, `${reference.metadata.namespace ?? 'default'}/${reference.name}`).route(
      request,
      headers,
    );
  }

  /**
   * What becomes of a call at each workload that the Service has.
   *
   * @throws {Error} for a call that cannot be read, a host that no Service of the mesh has, and a workload that is not there
   */
  public access(call: string, headers: Readonly<Record<string, string>> = {}): readonly ServiceAccess[] {
    const { reference } = this;
    const client = isGateway(reference) ? workloadBehind(this.view, reference) : reference;
    return new MeshClient(this.view, client).access(call, headers);
  }
}

function isGateway(reference: CallerReference): reference is NamedGateway {
  return typeof reference === 'object' && 'kind' in reference;
}

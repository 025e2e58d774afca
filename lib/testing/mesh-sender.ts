import type { NamedGateway } from '../model/references';
import { decideRoute, type Sender } from '../simulation/decide';
import type { RouteDecision } from '../simulation/decision';
import { parseRequest } from '../simulation/request';
import { senderNamed } from '../simulation/sender';
import { matchesLabels } from '../snapshot/labels';
import type { MeshView } from '../snapshot/mesh-view';
import { textMap } from '../snapshot/text-map';

/** What a test sends requests from: `mesh.from(gateway)`, `mesh.from('shop/client')`. */
export class MeshSender {
  private readonly view: MeshView;
  private readonly sender: Sender;

  /**
   * @param from a Gateway, or `namespace/name` of a workload
   * @throws {Error} for a Gateway that is not there or selects no workload
   */
  public constructor(view: MeshView, from: NamedGateway | string) {
    this.view = view;
    this.sender = typeof from === 'string' ? senderNamed(view, from) : { gateway: workloadBehind(view, from) };
  }

  /**
   * Where a request goes.
   *
   * @param request `GET http://shop.example.org/cart`
   * @throws {Error} for a text that is no request, and for a workload that is not there
   */
  public route(request: string, headers: Readonly<Record<string, string>> = {}): RouteDecision {
    return decideRoute(this.view, this.sender, parseRequest(request, { headers }));
  }
}

/**
 * The workload that a Gateway selects, as `namespace/name`.
 *
 * @throws {Error} for a Gateway that is not there or selects no workload
 */
export function workloadBehind(view: MeshView, { name, namespace }: NamedGateway): string {
  const gateway = view.configs('Gateway').find((each) => {
    return each.name === name && (namespace === undefined || each.namespace === namespace);
  });
  const selector = textMap(gateway?.spec, 'selector');
  const workload = view.workloads.find(({ podLabels }) => matchesLabels(selector, podLabels));
  if (gateway === undefined || workload === undefined) {
    const what = gateway === undefined ? 'is not among the objects' : 'selects no workload';
    throw new Error(`Gateway ${name} ${what}`);
  }
  return `${workload.namespace}/${workload.name}`;
}

import type { AccessClient } from '../mesh/access-call';
import { otherWorkloads } from '../simulation/journey/decide';
import { callersOf } from '../simulation/access/access-callers';
import { parseCall } from '../simulation/access/parse-call';
import { accessToService } from '../simulation/access/service-access';
import type { Way } from '../simulation/journey/ways';
import type { MeshView } from '../mesh/mesh-view';
import { proxyOf } from '../mesh/workload-proxy';
import { formatResourceName } from '../snapshot/resource';
import type { Workload } from '../snapshot/workloads';
import { referenceName, type NamedObject } from './named-object';

/**
 * Who calls: a workload as `namespace/name` or as the object itself, an identity that a sidecar stands for
 * (`{ principal: 'cluster.local/ns/shop/sa/client' }`), or `{}` for somebody outside the mesh, who sends plain text.
 */
export type ClientReference = string | NamedObject | { readonly principal?: string };

/** A caller in a mesh, for a test to ask what it gets to. */
export class MeshClient {
  private readonly view: MeshView;
  private readonly client: Workload | AccessClient;
  private readonly namespace: string;
  /** As `cdk8s-istio access` names callers: `shop/frontend`, an identity, `outside`. */
  public readonly name: string;

  /** @throws {Error} for a workload that is not among the objects */
  public constructor(view: MeshView, reference: ClientReference) {
    this.view = view;
    if (typeof reference !== 'string' && !('name' in reference)) {
      const { principal } = reference;
      this.client = { tls: principal === undefined ? 'none' : 'istio', principal };
      this.namespace = principal?.split('/')[2] ?? 'default';
      this.name = principal ?? 'outside';
      return;
    }
    const workload = findWorkload(this.view, reference);
    this.client = workload;
    this.namespace = workload.namespace;
    const caller = callersOf(view).find(({ client }) => client === workload);
    this.name = caller?.name ?? formatResourceName(workload);
  }

  /** Whether it is the proxy of a gateway. */
  public get isGateway(): boolean {
    return 'podLabels' in this.client && proxyOf(this.view, this.client) === 'gateway';
  }

  /** Whether the host of a call means a Service. */
  public isToService(call: string): boolean {
    return typeof parseCall(call, this.view, this.namespace) !== 'string';
  }

  /**
   * What becomes of a call on each way that it may take.
   *
   * @throws {Error} for a call that cannot be read, or a host that no Service of the mesh has
   */
  public access(call: string, headers: Readonly<Record<string, string>> = {}): readonly Way[] {
    const parsed = parseCall(call, this.view, this.namespace, headers);
    if (typeof parsed === 'string') throw new Error(parsed);
    return accessToService(this.view, { client: this.client, ...parsed });
  }
}

function findWorkload(view: MeshView, reference: string | NamedObject): Workload {
  const text = referenceName(reference);
  const found = view.workloads.find(({ namespace, name }) => `${namespace}/${name}` === text);
  if (found !== undefined) return found;
  // The ingress gateway that Istio installs is known by its Service.
  const client = callersOf(view).find(({ name }) => name === text)?.client;
  if (client !== undefined && 'podLabels' in client) return client;
  throw new Error(`the mesh has no workload ${text}${otherWorkloads(view, text)}`);
}

import type { AccessClient } from '../mesh/access-call';
import type { NamedCaller } from '../mesh/callers';
import { parseCall } from '../simulation/access/parse-call';
import { accessToService } from '../simulation/access/service-access';
import type { Way } from '../simulation/journey/ways';
import type { MeshView } from '../mesh/mesh-view';
import type { Workload } from '../snapshot/workloads';

/** A caller in a mesh, for tests of what it may call. */
export class MeshClient {
  private readonly view: MeshView;
  private readonly client: Workload | AccessClient;
  private readonly namespace: string;
  /** As `cdk8s-istio access` names callers: `shop/frontend`, an identity, `outside`. */
  public readonly name: string;
  /** Whether it is the proxy of a gateway. */
  public readonly isGateway: boolean;

  public constructor(view: MeshView, { client, workload, name, isGateway }: NamedCaller) {
    this.view = view;
    this.client = client;
    this.namespace = workload.namespace;
    this.name = name;
    this.isGateway = isGateway;
  }

  /** Whether the host of a call is a Service. */
  public isToService(call: string): boolean {
    return typeof parseCall(call, this.view, this.namespace) !== 'string';
  }

  /**
   * The decision about a call on each way that it may take.
   *
   * @throws {Error} for an invalid call, or an unknown host
   */
  public access(call: string, headers: Readonly<Record<string, string>> = {}): readonly Way[] {
    const parsed = parseCall(call, this.view, this.namespace, headers);
    if (typeof parsed === 'string') throw new Error(parsed);
    return accessToService(this.view, { client: this.client, ...parsed });
  }
}

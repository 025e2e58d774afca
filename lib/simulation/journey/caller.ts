import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import type { AccessClient } from '../../mesh/access-call';
import { principalOf, proxyOf } from '../../mesh/workload-proxy';
import type { CallOptions } from './arrival';
import { hasPolicies } from './workload-port';
import type { ProxyRequest } from '../match/proxy-request';
import type { VirtualHosts } from '../match/virtual-hosts';
import { proxyLabels } from '../proxies/proxy-labels';
import type { ProxyContext, Route } from '../proxies/routes';
import { MESH } from '../proxies/virtual-services';

/** What servers see of a sender. */
export interface Peer {
  readonly at: 'gateway' | 'client';
  /** A workload, or a client without a proxy among the objects: outside the mesh, or an identity. */
  readonly client: Workload | AccessClient;
  /** Whether a proxy routes its requests. */
  readonly hasProxy: boolean;
  /**
   * Whether ztunnel forwards its traffic, with Istio mutual TLS if the server accepts it; otherwise it sends plain
   * text.
   */
  readonly isTunnelled: boolean;
  /** Undefined without an identity. */
  readonly principal: string | undefined;
}

/** A workload whose proxy decides. */
export interface Caller extends Peer {
  readonly workload: Workload;
  /** The context of its proxy, even if it has none. */
  readonly proxy: ProxyContext;
  /** Whether policies apply before a gateway's routes. A sidecar applies none to outbound traffic. */
  readonly isGuarded: boolean;
}

/** A sender, with the options of one decision. */
export interface Sending {
  readonly view: MeshView;
  readonly caller: Peer;
  readonly options: CallOptions;
}

/** A workload as a caller, with the options of one decision. */
export interface Call extends Sending {
  readonly caller: Caller;
  /** Receives the routes when a proxy looks for one: none if no virtual host has the authority. */
  readonly onChoice?: (
    call: Call,
    request: ProxyRequest,
    hosts: VirtualHosts<unknown>,
    routes: readonly Route[],
  ) => void;
}

/** The properties of a calling workload, computed once for each view. */
export function callerOf(view: MeshView, workload: Workload, at: Caller['at']): Caller {
  const callers = view.once(`simulation callers, ${at}`, () => new Map<Workload, Caller>());
  let caller = callers.get(workload);
  if (caller === undefined) {
    const { namespace, podLabels } = workload;
    const proxy = { namespace, labels: proxyLabels(view, workload), gateway: at === 'client' ? MESH : '' };
    const hasProxy = at === 'gateway' || view.isInMesh(workload);
    const isTunnelled = !hasProxy && proxyOf(view, workload) === 'ztunnel';
    const server = { namespace, labels: podLabels, proxy: 'gateway' } as const;
    const isGuarded = at === 'gateway' && hasPolicies(view, server);
    const principal = principalOf(view, workload);
    caller = { at, client: workload, workload, proxy, hasProxy, isTunnelled, isGuarded, principal };
    callers.set(workload, caller);
  }
  return caller;
}

import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import type { AccessClient } from '../../mesh/access-call';
import { principalOf, proxyOf } from '../../mesh/workload-proxy';
import type { CallOptions } from './arrive';
import { hasPolicies } from './door';
import type { ProxyRequest } from '../match/proxy-request';
import type { VirtualHosts } from '../match/virtual-hosts';
import { proxyLabels } from '../proxies/proxy-labels';
import type { ProxyContext, Route } from '../proxies/routes';
import { MESH } from '../proxies/virtual-services';

/** What servers see of whoever sends. */
export interface Peer {
  readonly at: 'gateway' | 'client';
  /** A workload, or whoever has no proxy among the objects: somebody outside the mesh, or an identity. */
  readonly client: Workload | AccessClient;
  /** Whether a proxy routes what it sends. */
  readonly hasProxy: boolean;
  /** Whether ztunnel carries what it sends, by the mesh's mutual TLS wherever that is taken; else it is plain text. */
  readonly isTunnelled: boolean;
  /** Undefined for somebody without an identity. */
  readonly principal: string | undefined;
}

/** A workload whose proxy decides. */
export interface Caller extends Peer {
  readonly workload: Workload;
  /** What a proxy of it is asked for, whether it has one or not. */
  readonly proxy: ProxyContext;
  /** Whether policies are asked before a gateway's routes; a sidecar asks none about what it sends. */
  readonly isGuarded: boolean;
}

/** Somebody who sends, with the options of one question. */
export interface Sending {
  readonly view: MeshView;
  readonly caller: Peer;
  readonly options: CallOptions;
}

/** A workload as it calls others, with the options of one question. */
export interface Call extends Sending {
  readonly caller: Caller;
  /** Is told what there is to choose from when a proxy looks for a route: none where no virtual host has the authority. */
  readonly onChoice?: (
    call: Call,
    request: ProxyRequest,
    hosts: VirtualHosts<unknown>,
    routes: readonly Route[],
  ) => void;
}

/** What is known of a workload that calls, found once for a view. */
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

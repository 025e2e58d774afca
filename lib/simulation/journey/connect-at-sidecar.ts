import type { Call } from './caller';
import type { Connection } from '../request/connection';
import type { RouteDecision, TraceStep } from './decision';
import { forwardConnection } from './forward-connection';
import { notSimulated, unsimulatedRoutes } from './not-simulated';
import { passThrough } from './pass-through';
import { calledHost } from '../proxies/called-host';
import { sidecarChains } from '../proxies/sidecar-chains';
import { callWithoutProxy, deliverPassedThrough } from './without-proxy';

const at = 'client';

/**
 * Decides a connection of a workload: through its sidecar, or directly to the Service if it has none.
 *
 * @param isRequest whether it carries a request that the proxy does not read
 */
export function connectAtSidecar(call: Call, connection: Connection, isRequest = false): RouteDecision {
  const { view, caller } = call;
  const { protocol, host, port, sni } = connection;
  const called = calledHost(view, host, caller.workload.namespace, caller.hasProxy);
  if (!caller.hasProxy) return callWithoutProxy(call, called, port, undefined);
  const unknown = unsimulatedRoutes(view, called);
  if (unknown !== undefined) return notSimulated(at, unknown);
  const { scope, tls, tcp, isHttp } = sidecarChains(view, caller.workload, caller.proxy, called, port);
  const route = protocol === 'tls' && sni !== '' ? (tls.find(sni) ?? tcp) : tcp;
  if (route !== undefined) return forwardConnection(call, route, isRequest, []);
  if (isHttp) {
    const message = `port ${String(port)} is an HTTP port, and the connection is not HTTP`;
    const step: TraceStep = { stage: 'filterChain', path: [], message, isTaken: false };
    return { at, outcome: 'connectionClosed', trace: [step] };
  }
  const onward = deliverPassedThrough(call, called, port, undefined);
  return passThrough(scope, `${host}:${String(port)}`, undefined, onward);
}

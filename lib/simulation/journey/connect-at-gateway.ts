import { askPolicies } from './ask-policies';
import { accessSteps } from './access-steps';
import type { Call } from './caller';
import type { Connection } from '../request/connection';
import type { RouteDecision, TraceStep } from './decision';
import { forwardConnection } from './forward-connection';
import { asksForCertificate } from '../proxies/gateway-chains';
import { gatewayListener } from '../proxies/gateway-listeners';

const at = 'gateway';

/**
 * Decides a connection from a client outside the mesh to a gateway's proxy.
 *
 * @param isRequest whether it carries a request that the proxy does not read
 */
export function connectAtGateway(call: Call, connection: Connection, isRequest = false): RouteDecision {
  const { view, caller, options } = call;
  const { protocol, port, sni, sourceIp } = connection;
  const listener = gatewayListener(view, caller.workload, port);
  if (listener === undefined) {
    const message = `no Gateway that selects ${caller.workload.name} has a server on port ${String(port)}`;
    return {
      at,
      outcome: 'connectionRefused',
      trace: [{ stage: 'listener', path: [], message, isTaken: false }],
    };
  }
  const closed = (step: Omit<TraceStep, 'stage'>): RouteDecision => ({
    at,
    outcome: 'connectionClosed',
    trace: [{ stage: 'filterChain', ...step }],
  });
  const chain = protocol === 'tls' ? listener.tls.find(sni) : undefined;
  const route = protocol === 'tls' ? chain?.route : listener.tcp;
  if (route === undefined) {
    const what = protocol === 'tls' ? `TLS for ${sni}` : 'plain text';
    return closed({ path: [], message: `no server forwards ${what} on port ${String(port)}`, isTaken: false });
  }
  const tls = chain?.server.spec.message('tls');
  if (chain !== undefined && tls !== undefined && asksForCertificate(tls)) {
    const { manifest } = chain.server.gateway;
    return closed({ manifest, path: tls.path, message: 'requires a client certificate', isTaken: true });
  }
  const { namespace, podLabels: labels } = caller.workload;
  const server = { namespace, labels, proxy: at } as const;
  const client = { tls: 'none', ip: sourceIp } as const;
  const access = askPolicies(view, server, { client, port: listener.port, sni }, options);
  if (access.outcome !== 'allowed') {
    return { at, access, outcome: 'connectionClosed', trace: accessSteps(access) };
  }
  if (access.trace.length === 0) return forwardConnection(call, route, isRequest, []);
  return { ...forwardConnection(call, route, isRequest, accessSteps(access)), access };
}

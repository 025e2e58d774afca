import { groupBy } from '../../snapshot/group-by';
import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import { isHttpFamily, tryParseProtocol } from '../../syntax/protocol';
import { VirtualHosts } from '../match/virtual-hosts';
import { isPassedThrough, tcpRouteAt, tlsChainsAt, type TlsChain } from './gateway-chains';
import { gatewayHosts, type GatewayVirtualHost } from './gateway-hosts';
import { ownPorts, serversOf, type GatewayServer } from './gateway-servers';
import type { TcpRoute } from './tcp-routes';

/** A listener of a gateway's proxy. */
export interface GatewayListener {
  /** Port of the proxy, which policies match. */
  readonly port: number;
  /** For plaintext. */
  readonly http: VirtualHosts<GatewayVirtualHost> | undefined;
  /** By server name, for HTTPS that the gateway terminates. */
  readonly https: VirtualHosts<HttpsServer>;
  /** For TCP without TLS. */
  readonly tcp: TcpRoute | undefined;
  /** By server name, for TLS that passes through, or that the gateway terminates and forwards as TCP. */
  readonly tls: VirtualHosts<TlsChain>;
}

interface HttpsServer {
  readonly server: GatewayServer;
  readonly hosts: VirtualHosts<GatewayVirtualHost>;
}

/**
 * The listener for a port of the gateway's Service, or for that port of the proxy if the Service does not have it.
 *
 * @returns undefined if no Gateway that selects the proxy has a server there
 */
export function gatewayListener(view: MeshView, proxy: Workload, port: number): GatewayListener | undefined {
  const found = view.once('simulation gateway ports', () => new Map<Workload, Map<number, GatewayListener | null>>());
  let ofProxy = found.get(proxy);
  if (ofProxy === undefined) found.set(proxy, (ofProxy = new Map<number, GatewayListener | null>()));
  let listener = ofProxy.get(port);
  if (listener === undefined) {
    const [own = port] = ownPorts(view, proxy, port);
    ofProxy.set(port, (listener = gatewayListeners(view, proxy).get(own) ?? null));
  }
  return listener ?? undefined;
}

/**
 * The listeners of a gateway's proxy by its own port: those of all Gateways that select it, merged.
 *
 * @see Istio, model.mergeGateways
 */
function gatewayListeners(view: MeshView, proxy: Workload): ReadonlyMap<number, GatewayListener> {
  const found = view.once('simulation gateways', () => new Map<Workload, ReadonlyMap<number, GatewayListener>>());
  let listeners = found.get(proxy);
  if (listeners === undefined) {
    const servers = serversOf(view, proxy).flatMap((server) =>
      ownPorts(view, proxy, server.port).map((port) => ({ port, server })),
    );
    const byPort = [...groupBy(servers, ({ port }) => port)];
    const made = byPort.flatMap(([port, list]) => {
      const listener = listenerOf(view, proxy, port, list);
      return hasFilterChain(listener) ? [[port, listener] as const] : [];
    });
    listeners = new Map(made);
    found.set(proxy, listeners);
  }
  return listeners;
}

/** istiod makes no listener without a filter chain: servers that only forward bytes have one for each route. */
function hasFilterChain({ http, https, tcp, tls }: GatewayListener): boolean {
  return http !== undefined || tcp !== undefined || !https.isEmpty || !tls.isEmpty;
}

function listenerOf(
  view: MeshView,
  proxy: Workload,
  port: number,
  list: readonly { readonly server: GatewayServer }[],
): GatewayListener {
  const servers = list.map(({ server }) => server);
  const plain = servers.filter(({ protocol }) => isHttpFamily(tryParseProtocol(protocol)));
  const https = new VirtualHosts<HttpsServer>();
  const tls = new VirtualHosts<TlsChain>();
  let tcp: TcpRoute | undefined;
  for (const server of servers) {
    if (server.protocol === 'HTTPS' && !isPassedThrough(server)) {
      const hosts = gatewayHosts(view, proxy, [server]);
      for (const { name } of server.hosts) https.add(name, { server, hosts });
    } else if (server.protocol === 'HTTPS' || server.protocol === 'TLS') {
      for (const chain of tlsChainsAt(view, proxy, server)) {
        for (const name of chain.sniHosts) tls.add(name, chain);
      }
    } else if (!plain.includes(server)) tcp ??= tcpRouteAt(view, proxy, server);
  }
  return { port, http: plain.length === 0 ? undefined : gatewayHosts(view, proxy, plain), https, tcp, tls };
}

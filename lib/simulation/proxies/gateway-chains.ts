import type { Message } from '../../messages/message';
import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import { boundTo, contextOf, type GatewayServer } from './gateway-servers';
import { firstTcpRule, isForServer, tcpRouteOf, tlsMatchesOf, type TcpRoute } from './tcp-routes';

/** A filter chain for TLS, and its route. */
export interface TlsChain {
  readonly server: GatewayServer;
  readonly sniHosts: readonly string[];
  readonly route: TcpRoute;
}

/**
 * The route of a TCP server, if a VirtualService has one.
 *
 * @see Istio, buildGatewayNetworkFiltersFromTCPRoutes
 */
export function tcpRouteAt(view: MeshView, proxy: Workload, server: GatewayServer): TcpRoute | undefined {
  const context = contextOf(server, proxy);
  const found = firstTcpRule(virtualServicesAt(view, proxy, server), (match, source) =>
    isForServer(match, source, context.gateway, server.port),
  );
  return found && tcpRouteOf(view, context, found.source, found.rule, found.path, server.port);
}

/**
 * The filter chains of a TLS server: from `tls` routes if TLS passes through, from `tcp` routes if the gateway
 * terminates it.
 *
 * @see Istio, buildGatewayNetworkFiltersFromTLSRoutes
 */
export function tlsChainsAt(view: MeshView, proxy: Workload, server: GatewayServer): readonly TlsChain[] {
  if (!isPassedThrough(server)) {
    const route = tcpRouteAt(view, proxy, server);
    return route === undefined ? [] : [{ server, sniHosts: server.hosts.map(({ name }) => name), route }];
  }
  const context = contextOf(server, proxy);
  return tlsMatchesOf(virtualServicesAt(view, proxy, server))
    .filter(({ match, source }) => isForServer(match, source, context.gateway, server.port))
    .map(({ sniHosts, rule, source, match }) => {
      const route = tcpRouteOf(view, context, source, rule, match.path, server.port);
      return { server, sniHosts, route };
    });
}

/** Whether the gateway passes TLS through. */
export function isPassedThrough({ spec }: GatewayServer): boolean {
  const mode = spec.message('tls')?.choice('mode');
  return mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH';
}

/**
 * Whether a server asks the client for a certificate.
 *
 * @see Istio, buildGatewayListenerTLSContext
 */
export function asksForCertificate(tls: Message<'ServerTlsSettings'>): boolean {
  const mode = tls.choice('mode');
  return mode === 'MUTUAL' || mode === 'ISTIO_MUTUAL';
}

function virtualServicesAt(view: MeshView, proxy: Workload, server: GatewayServer) {
  return [...boundTo(view, proxy, server)].map(({ virtualService }) => virtualService);
}

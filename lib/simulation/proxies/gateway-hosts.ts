import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import { isOfClaim } from '../match/comparisons';
import { VirtualHosts } from '../match/virtual-hosts';
import { boundTo, contextOf, type GatewayServer } from './gateway-servers';
import { routesOf, type Route } from './routes';

/** A virtual host at a gateway. */
export interface GatewayVirtualHost {
  readonly routes: readonly Route[];
  /** Whether a route depends on the claims of a token. */
  readonly hasClaims: boolean;
  /** The server with `httpsRedirect`. */
  readonly redirectedBy: GatewayServer | undefined;
}

/**
 * The virtual hosts of servers that share a port: for each host, the routes of all VirtualServices with this host.
 *
 * @see Istio, buildGatewayHTTPRouteConfig
 */
export function gatewayHosts(
  view: MeshView,
  proxy: Workload,
  servers: readonly GatewayServer[],
): VirtualHosts<GatewayVirtualHost> {
  const found = new Map<string, { routes: Route[]; redirectedBy: GatewayServer | undefined }>();
  const add = (host: string, server: GatewayServer, routes: readonly Route[]) => {
    const redirectedBy = isHttpsRedirect(server) ? server : undefined;
    const known = found.get(host);
    if (known === undefined) found.set(host, { routes: [...routes], redirectedBy });
    else {
      for (const route of routes) known.routes.push(route);
      known.redirectedBy ??= redirectedBy;
    }
  };
  for (const server of servers) {
    const context = contextOf(server, proxy);
    for (const { virtualService, names } of boundTo(view, proxy, server)) {
      const routes = routesOf(virtualService, context, server.port);
      // Without a route for this gateway it makes no virtual host, so that a wider one answers.
      if (routes.length === 0) continue;
      for (const name of names) add(name, server, routes);
    }
    if (!isHttpsRedirect(server)) continue;
    // The redirect's own virtual host has the text of `hosts` as its domain, which no Host header equals with a namespace.
    for (const { name, namespace } of server.hosts) if (namespace === '*') add(name, server, []);
  }
  const result = new VirtualHosts<GatewayVirtualHost>();
  for (const [name, { routes, redirectedBy }] of found) {
    const hasClaims = routes.some(({ comparisons }) => comparisons.some(isOfClaim));
    result.add(name, { routes: catchAllsLast(routes), hasClaims, redirectedBy });
  }
  return result;
}

function isHttpsRedirect({ spec }: GatewayServer): boolean {
  return spec.message('tls')?.isTrue('httpsRedirect') === true;
}

/** With several VirtualServices, a route that matches every request does not hide those of the others. */
function catchAllsLast(routes: readonly Route[]): readonly Route[] {
  return [...routes.filter(({ isCatchAll }) => !isCatchAll), ...routes.filter(({ isCatchAll }) => isCatchAll)];
}

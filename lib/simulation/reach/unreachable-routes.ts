import type { ProxyRequest } from '../match/proxy-request';
import { routesOfAnyone, type Route } from '../proxies/routes';
import type { BoundVirtualService } from '../proxies/virtual-services';
import { covers } from './covers';
import { EarlierRoutes } from './earlier-routes';
import { witnessOf } from './witness';

/** A route that no request can reach. */
export interface UnreachableRoute {
  readonly route: Route;
  /** The first earlier route that matches everything that this one matches. */
  readonly takenBy: Route;
  /** A request that this route matches but the earlier one takes; undefined if none was found. */
  readonly witness: ProxyRequest | undefined;
}

/**
 * Finds the routes of one virtual host that no request can reach, because an earlier route matches everything that they
 * match. Each result is certain. Routes that only several earlier routes together cover are not found.
 *
 * @param routes in the order in which a proxy has them
 * @param authority a host that selects the virtual host
 */
export function unreachableRoutes(routes: readonly Route[], authority: string): readonly UnreachableRoute[] {
  return routes.flatMap((route, index) => {
    const takenBy = routes.slice(0, index).find((earlier) => covers(earlier.comparisons, route.comparisons));
    return takenBy === undefined ? [] : [{ route, takenBy, witness: witnessOf(route.comparisons, authority) }];
  });
}

/** A route of a VirtualService, and why no request can reach it. */
export interface RouteReach {
  readonly route: Route;
  /** Undefined if requests can reach it. */
  readonly unreachable: UnreachableRoute | undefined;
}

/** Finds the routes of one VirtualService that no request can reach, whatever the gateway, port and workload. */
export function reachOf(virtualService: BoundVirtualService): readonly RouteReach[] {
  const [host = ''] = virtualService.hosts;
  const authority = host.replace(/^\*/, 'x');
  const earlier = new EarlierRoutes(virtualService.gateways);
  return routesOfAnyone(virtualService).map((route) => {
    const takenBy = earlier.takingAll(route);
    earlier.add(route);
    if (takenBy === undefined) return { route, unreachable: undefined };
    return { route, unreachable: { route, takenBy, witness: witnessOf(route.comparisons, authority) } };
  });
}

import type { ProxyRequest } from '../match/proxy-request';
import { routesOfAnyone, type Route } from '../proxies/routes';
import type { BoundVirtualService } from '../proxies/virtual-services';
import { covers } from './covers';
import { EarlierRoutes } from './earlier-routes';
import { witnessOf } from './witness';

/** A route that no request can take. */
export interface UnreachableRoute {
  readonly route: Route;
  /** The first of the earlier ones that takes all that this one asks for. */
  readonly takenBy: Route;
  /** A request that this route asks for and the earlier one takes; undefined where none was found. */
  readonly witness: ProxyRequest | undefined;
}

/**
 * The routes of one virtual host that no request can take, as an earlier one takes everything. What it says is certain; that
 * several earlier routes together leave nothing is not looked for.
 *
 * @param routes in the order in which a proxy has them
 * @param authority one that the virtual host is found by
 */
export function unreachableRoutes(routes: readonly Route[], authority: string): readonly UnreachableRoute[] {
  return routes.flatMap((route, index) => {
    const takenBy = routes.slice(0, index).find((earlier) => covers(earlier.comparisons, route.comparisons));
    return takenBy === undefined ? [] : [{ route, takenBy, witness: witnessOf(route.comparisons, authority) }];
  });
}

/** A route of a VirtualService, and why no request can take it. */
export interface RouteReach {
  readonly route: Route;
  /** Undefined where requests can. */
  readonly unreachable: UnreachableRoute | undefined;
}

/** The routes of a VirtualService alone: whether no proxy ever takes them, whatever gateway, port and workload it is for. */
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

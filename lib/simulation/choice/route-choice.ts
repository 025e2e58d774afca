import type { MeshView } from '../../mesh/mesh-view';
import { answer } from '../journey/answer';
import type { CallOptions } from '../journey/arrival';
import type { Call } from '../journey/caller';
import { decideRoute, type Sender } from '../journey/decide';
import type { Connection } from '../request/connection';
import type { RouteDecision } from '../journey/decision';
import type { ProxyRequest } from '../match/proxy-request';
import type { HttpRequest } from '../request/request';
import { writtenRoutes, type Route } from '../proxies/routes';
import { boundVirtualServices } from '../proxies/virtual-services';

/** The routes that a proxy chose from, to find out how close a request came to another one. */
export interface RouteChoice {
  /** The request as the proxy's routes see it. */
  readonly request: ProxyRequest;
  /**
   * The routes of the virtual host, in order, then those after a route that matches every request; none if no virtual
   * host has the authority.
   */
  readonly routes: readonly RouteOption[];
  /** Domains of the virtual hosts. */
  readonly domains: () => Iterable<string>;
}

/** A route that a request might have taken. */
interface RouteOption {
  readonly route: Route;
  /** The decision if the request had taken this route. */
  readonly decide: () => RouteDecision;
}

/**
 * The routes that a proxy chose from for a request.
 *
 * @returns undefined if no proxy looked for a route
 * @throws {Error} if there is no such workload
 */
export function choiceFor(
  view: MeshView,
  sender: Sender,
  sent: HttpRequest | Connection,
  options: CallOptions = {},
): RouteChoice | undefined {
  let choice: RouteChoice | undefined;
  const onChoice: Call['onChoice'] = (call, seen, hosts, routes) => {
    choice = {
      request: seen,
      routes: [...routes, ...hiddenRoutes(call, routes)].map((route) => ({
        route,
        decide: () => answer(call, route, seen, []),
      })),
      domains: () => hosts.domains(),
    };
  };
  decideRoute(view, sender, sent, options, onChoice);
  return choice;
}

/** The routes of a VirtualService after one that matches every request, which istiod leaves out. */
function hiddenRoutes({ view, caller }: Call, routes: readonly Route[]): readonly Route[] {
  const last = routes.find(({ isCatchAll }) => isCatchAll);
  const virtualService = boundVirtualServices(view).find(({ http }) => last !== undefined && http.includes(last.rule));
  if (last === undefined || virtualService === undefined) return [];
  const all = writtenRoutes(virtualService, caller.proxy, last.listenPort);
  return all.slice(all.findIndex(({ isCatchAll }) => isCatchAll) + 1);
}

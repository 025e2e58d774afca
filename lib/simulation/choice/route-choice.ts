import type { MeshView } from '../../mesh/mesh-view';
import { answer } from '../journey/answer';
import type { CallOptions } from '../journey/arrive';
import type { Call } from '../journey/caller';
import { decideRoute, type Sender } from '../journey/decide';
import type { Connection } from '../request/connection';
import type { RouteDecision } from '../journey/decision';
import type { ProxyRequest } from '../match/proxy-request';
import type { HttpRequest } from '../request/request';
import { writtenRoutes, type Route } from '../proxies/routes';
import { boundVirtualServices } from '../proxies/virtual-services';

/** What a proxy chose from, to tell how near a request came to something else. */
export interface RouteChoice {
  /** The request as the proxy's routes see it. */
  readonly request: ProxyRequest;
  /**
   * The routes of the virtual host that it came to, in their order, then those that stand after one that takes everything;
   * none where no virtual host has its authority.
   */
  readonly routes: readonly RouteOption[];
  /** Domains of the virtual hosts. */
  readonly domains: () => Iterable<string>;
}

/** A route that a request might have taken. */
interface RouteOption {
  readonly route: Route;
  /** What would have become of the request. */
  readonly decide: () => RouteDecision;
}

/**
 * What there was to choose from for a request.
 *
 * @returns undefined where no proxy looked for a route
 * @throws {Error} when there is no such workload
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

/** What stands in a VirtualService after a route that takes everything, which istiod leaves out. */
function hiddenRoutes({ view, caller }: Call, routes: readonly Route[]): readonly Route[] {
  const last = routes.find(({ isCatchAll }) => isCatchAll);
  const virtualService = boundVirtualServices(view).find(({ http }) => last !== undefined && http.includes(last.rule));
  if (last === undefined || virtualService === undefined) return [];
  const all = writtenRoutes(virtualService, caller.proxy, last.listenPort);
  return all.slice(all.findIndex(({ isCatchAll }) => isCatchAll) + 1);
}

import type { Message } from '../../messages/message';
import type { MeshView } from '../../mesh/mesh-view';
import type { RouteSettings } from './decision';
import { readHeaderOperations, type HeaderOperations } from '../match/header-operations';
import { readSettings } from '../match/settings';
import { clusterOf, readTarget, type Cluster } from '../proxies/clusters';
import { ruleField, type HttpRule } from '../proxies/http-rule';
import type { ProxyContext, Route } from '../proxies/routes';
import { sharesOf } from '../proxies/shares';

/** What a route does, independent of the request. */
export interface RoutePlan {
  readonly settings: RouteSettings;
  readonly cors: Message<'CorsPolicy'> | undefined;
  readonly redirect: Message<'HttpRedirect'> | undefined;
  readonly direct: Message<'HttpDirectResponse'> | undefined;
  /** Of a fault that applies to every request. */
  readonly abort: Message<'HttpFaultAbort'> | undefined;
  readonly destinations: readonly PlannedDestination[];
  readonly mirrors: readonly { readonly cluster: Cluster; readonly percent: number }[];
  /** Of the route itself, for mirrored requests. */
  readonly headers: HeaderOperations;
  readonly rewrite: Message<'HttpRewrite'> | undefined;
}

interface PlannedDestination {
  readonly cluster: Cluster;
  /** Percent: its share of the sum of all weights. */
  readonly weight: number;
  /** Header operations that Envoy applies first. */
  readonly headers: HeaderOperations;
  /** Header operations that Envoy applies afterwards. */
  readonly laterHeaders: HeaderOperations;
}

/** The plan of a route, computed once; each route belongs to one proxy. */
export function planOf(view: MeshView, proxy: ProxyContext, route: Route): RoutePlan {
  const plans = view.once('simulation route plans', () => new Map<Route, RoutePlan>());
  let plan = plans.get(route);
  if (plan === undefined) plans.set(route, (plan = makePlan(view, proxy, route)));
  return plan;
}

function makePlan(view: MeshView, proxy: ProxyContext, { rule, listenPort }: Route): RoutePlan {
  const { namespace } = rule.source;
  const routes = rule.spec.messages('route');
  const ofRule = ruleField(rule, 'headers');
  const destinations = sharesOf(routes).flatMap(({ route, percent }) => {
    const destination = route.message('destination');
    if (destination === undefined) return [];
    const own = route.message('headers');
    // With one destination, its operations are part of the route; with several, Envoy applies theirs before those of
    // the route.
    const [first, then] = routes.length > 1 ? [[own], [ofRule]] : [[ofRule, own], []];
    return {
      cluster: clusterOf(view, proxy, readTarget(destination, namespace), listenPort),
      weight: percent,
      headers: readHeaderOperations(first),
      laterHeaders: readHeaderOperations(then),
    };
  });
  const mirrors = mirrorsOf(rule).flatMap(({ destination, percent }) =>
    destination === undefined || percent === 0
      ? []
      : [{ cluster: clusterOf(view, proxy, readTarget(destination, namespace), listenPort), percent }],
  );
  return {
    settings: readSettings(rule),
    cors: ruleField(rule, 'corsPolicy'),
    redirect: rule.spec.message('redirect'),
    direct: rule.spec.message('directResponse'),
    abort: certainAbort(ruleField(rule, 'fault')?.message('abort')),
    destinations,
    mirrors,
    headers: readHeaderOperations([ofRule]),
    rewrite: ruleField(rule, 'rewrite'),
  };
}

function certainAbort(abort: Message<'HttpFaultAbort'> | undefined): Message<'HttpFaultAbort'> | undefined {
  const percentage = abort?.message('percentage')?.number('value') ?? 0;
  return abort?.has('httpStatus') === true && percentage >= 100 ? abort : undefined;
}

function mirrorsOf({ spec, root }: HttpRule) {
  const written = [spec, ...(root === undefined ? [] : [root])].find(
    (each) => each.has('mirror') || each.has('mirrors'),
  );
  const percentOf = (percentage: Message<'Percent'> | undefined) => percentage?.number('value') ?? 100;
  if (written?.has('mirrors') === true) {
    return written.messages('mirrors').map((each) => ({
      destination: each.message('destination'),
      percent: percentOf(each.message('percentage')),
    }));
  }
  return [{ destination: written?.message('mirror'), percent: percentOf(written?.message('mirrorPercentage')) }];
}

import type { Message } from '../../messages/message';
import { isClaimKey } from '../../mesh/claim-keys';
import type { FieldPath } from '../../model/field-path';
import { matchesLabels, type Labels } from '../../snapshot/labels';
import type { IstioResource } from '../../snapshot/resource';
import { textList, textMap } from '../../snapshot/text-map';
import type { TraceStep } from '../journey/decision';
import { comparisonsOf, type Comparison } from '../match/comparisons';
import { textMatchOf } from '../match/text-match';
import type { HttpMatch, HttpRule } from './http-rule';
import { MESH, resolveGateway, type BoundVirtualService } from './virtual-services';

/** An Envoy route: an HTTP route with one of its matches. */
export interface Route {
  readonly rule: HttpRule;
  /** Empty: it matches every request. */
  readonly conditions: readonly Message<'HttpMatch'>[];
  readonly comparisons: readonly Comparison[];
  /** The object with the match. */
  readonly source: IstioResource<'VirtualService'>;
  /** The trace step for this route. */
  readonly step: TraceStep;
  /** Port of the listener in the mesh, for destinations without a port. */
  readonly listenPort: number;
  readonly isCatchAll: boolean;
}

/** The proxy that the routes are for. */
export interface ProxyContext {
  readonly namespace: string;
  readonly labels: Labels;
  /** `namespace/name` of the Gateway, or `mesh`. */
  readonly gateway: string;
}

/**
 * The routes of a VirtualService for a proxy, in order. Routes after one that matches every request are left out.
 *
 * @see Istio, route.BuildHTTPRoutesForVirtualService
 */
export function routesOf(
  virtualService: BoundVirtualService,
  proxy: ProxyContext,
  listenPort: number,
): readonly Route[] {
  const all = writtenRoutes(virtualService, proxy, listenPort);
  const last = all.findIndex(({ isCatchAll }) => isCatchAll);
  return last === -1 ? all : all.slice(0, last + 1);
}

/** The same, including routes after one that matches every request. */
export function writtenRoutes(
  { http }: BoundVirtualService,
  proxy: ProxyContext,
  listenPort: number,
): readonly Route[] {
  const routes: Route[] = [];
  for (const rule of http) {
    if (rule.matches.length === 0) routes.push(makeRoute(rule, [], rule.source, rule.spec.path, listenPort, true));
    for (const match of rule.matches) {
      const { conditions, source } = match;
      if (!conditions.every((each) => isForProxy(each, match, proxy, listenPort))) continue;
      const path = conditions[0]?.path ?? rule.spec.path;
      routes.push(makeRoute(rule, conditions, source, path, listenPort, conditions.every(takesEverything)));
    }
  }
  return routes;
}

/**
 * All routes of a VirtualService for any proxy, gateway and port, including routes after one that matches every
 * request, which no proxy receives.
 */
export function routesOfAnyone({ http }: BoundVirtualService): readonly Route[] {
  return http.flatMap((rule) => {
    const { source, spec, matches } = rule;
    if (matches.length === 0) return [makeRoute(rule, [], source, spec.path, 0, true)];
    return matches.map((match) => {
      const path = match.conditions[0]?.path ?? spec.path;
      return makeRoute(rule, match.conditions, match.source, path, 0, match.conditions.every(takesEverything));
    });
  });
}

function makeRoute(
  rule: HttpRule,
  conditions: readonly Message<'HttpMatch'>[],
  source: IstioResource<'VirtualService'>,
  path: FieldPath,
  listenPort: number,
  isCatchAll: boolean,
): Route {
  const step = { stage: 'route', manifest: source.manifest, path, message: 'matches', isTaken: true } as const;
  return { rule, conditions, comparisons: comparisonsOf(conditions), source, step, listenPort, isCatchAll };
}

/** `sourceLabels` and `sourceNamespace` of a match with `gateways` are ignored. */
function isForProxy(
  match: Message<'HttpMatch'>,
  { source }: HttpMatch,
  proxy: ProxyContext,
  listenPort: number,
): boolean {
  // istiod leaves a match on claims out for sidecars, which have no verified token.
  if (proxy.gateway === MESH && asksForClaims(match)) return false;
  const port = match.number('port');
  if (port !== 0 && port !== listenPort) return false;
  const gateways = textList(match, 'gateways');
  if (gateways.length > 0) return gateways.some((each) => resolveGateway(each, source.namespace) === proxy.gateway);
  const namespace = match.text('sourceNamespace');
  return (
    matchesLabels(textMap(match, 'sourceLabels'), proxy.labels) && (namespace === '' || namespace === proxy.namespace)
  );
}

function asksForClaims(match: Message<'HttpMatch'>): boolean {
  return [...match.entries('headers'), ...match.entries('withoutHeaders')].some(({ key }) => isClaimKey(key));
}

/**
 * Whether a match accepts every request.
 *
 * @see Istio, isCatchAllRoute
 */
function takesEverything(match: Message<'HttpMatch'>): boolean {
  if ((['headers', 'withoutHeaders', 'queryParams'] as const).some((field) => match.has(field))) return false;
  if ((['method', 'authority', 'scheme'] as const).some((field) => match.message(field) !== undefined)) return false;
  const uri = textMatchOf(match.message('uri')) ?? { type: 'any' };
  if (uri.type === 'any') return true;
  return uri.type === 'prefix' ? uri.text === '/' : uri.type === 'regex' && uri.text === '.*';
}

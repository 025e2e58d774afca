import type { Message } from '../admission/decode/message';
import type { Manifest } from '../model/manifest';
import type { Fields } from '../snapshot/plain';
import type { Call } from './caller';
import type { RouteDecision, RouteSettings, TraceStep, UpstreamRequest } from './decision';
import { deliver } from './deliver';
import { destinationSteps } from './destination-steps';
import { isPreflightAnswered } from './match/cors';
import { changeHeaders, type HeaderOperations } from './match/header-operations';
import type { ProxyRequest } from './match/proxy-request';
import { redirectLocation } from './match/redirect';
import { rewritePath } from './match/rewrite';
import { routeSettings } from './match/settings';
import { combineOutcomes } from './outcomes';
import { planOf, type RoutePlan } from './route-plan';
import { traced } from './traced';
import { ruleField } from './translate/http-rule';
import type { Route } from './translate/routes';

/** What a proxy does with a request that took a route, in the order of Envoy's filters. */
export function answer(
  call: Call,
  route: Route,
  request: ProxyRequest,
  trace: () => readonly TraceStep[],
): RouteDecision {
  const { at } = call.caller;
  const { rule, listenPort } = route;
  const settings = routeSettings(rule);
  const own = { at, route: answerSettings(route) };
  const redirect = rule.spec.message('redirect');
  const direct = rule.spec.message('directResponse');
  const cors = ruleField(rule, 'corsPolicy');
  if (cors !== undefined && isPreflightAnswered(cors, request)) {
    return traced({ at, route: settings, outcome: 'corsPreflight', status: 200 } as const, trace);
  }
  if (redirect !== undefined) {
    const location = redirectLocation(redirect, request, listenPort);
    const status = redirect.number('redirectCode') || 301;
    return traced({ ...own, outcome: 'redirect', status, location } as const, trace);
  }
  if (direct !== undefined) {
    const body = bodyOf(rule.source.manifest, direct.message('body'));
    return traced({ ...own, outcome: 'directResponse', status: direct.number('status'), body } as const, trace);
  }
  const status = abortStatus(ruleField(rule, 'fault')?.message('abort'));
  if (status !== undefined) return traced({ at, route: settings, outcome: 'abort', status } as const, trace);
  return forwarded(call, route, request, trace);
}

/** What is said of a route: of an answer of the proxy's own the name alone. */
export function answerSettings({ rule }: Route): RouteSettings {
  const isOwn = rule.spec.has('redirect') || rule.spec.has('directResponse');
  return isOwn ? { name: rule.name } : routeSettings(rule);
}

function forwarded(call: Call, route: Route, request: ProxyRequest, trace: () => readonly TraceStep[]): RouteDecision {
  const plan = planOf(call.view, call.caller.proxy, route);
  const path = rewritePath(route, request) + request.search;
  const destinations = plan.destinations.map(({ cluster, weight, headers, laterHeaders }) =>
    deliver(call, cluster, weight, upstreamOf(plan, request, path, headers, laterHeaders)),
  );
  const mirrors = plan.mirrors.map(({ cluster, percent }) => {
    const { authority } = upstreamOf(plan, request, path, plan.headers);
    return { cluster: cluster.name, percent, authority, path };
  });
  const settings = routeSettings(route.rule);
  const outcome = combineOutcomes(call.caller.at, destinations);
  return traced({ ...outcome, route: settings, destinations, mirrors }, () => [
    ...trace(),
    ...destinationSteps(
      plan.destinations.map(({ cluster }) => cluster),
      destinations,
    ),
  ]);
}

/** @param path rewritten, with the query */
function upstreamOf(
  plan: RoutePlan,
  request: ProxyRequest,
  path: string,
  headers: HeaderOperations,
  laterHeaders?: HeaderOperations,
): UpstreamRequest {
  const first = changeHeaders(request.headers, headers, request);
  const last = laterHeaders === undefined ? first : changeHeaders(first.headers, laterHeaders, request);
  const { method } = request;
  const authority = first.authority ?? last.authority ?? (plan.authority === '' ? request.authority : plan.authority);
  return { method, path, authority, headers: last.headers };
}

/** Bytes are read from the object, where they stand in base64. */
function bodyOf(manifest: Manifest, body: Message | undefined): string {
  if (body?.has('bytes') !== true) return body?.text('string') ?? '';
  const written = body.at('bytes').reduce<unknown>((value, step) => (value as Fields | undefined)?.[step], manifest); // lists are asked by place
  return typeof written === 'string' ? Buffer.from(written, 'base64').toString('utf8') : '';
}

function abortStatus(abort: Message | undefined): number | undefined {
  if (!abort?.has('httpStatus')) return undefined;
  const percentage = abort.message('percentage');
  return percentage !== undefined && percentage.number('value') >= 100 ? abort.number('httpStatus') : undefined;
}

import type { MessageField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import type { Call } from './caller';
import type { RouteDecision, RouteSettings, TraceStep, UpstreamRequest } from './decision';
import { deliver } from './deliver';
import { addDestinationSteps } from './destination-steps';
import { isPreflightAnswered } from '../match/cors';
import { changeHeaders, type HeaderOperations } from '../match/header-operations';
import type { ProxyRequest } from '../match/proxy-request';
import { redirectLocation } from '../match/redirect';
import { rewritePath } from '../match/rewrite';
import { combineOutcomes } from './outcomes';
import { planOf, type RoutePlan } from './route-plan';
import { fieldSource } from '../proxies/http-rule';
import type { Route } from '../proxies/routes';

/**
 * Decides what a proxy does with a request after it took a route, in the order of Envoy's filters.
 *
 * @param trace the trace so far; the rest is added to it
 */
export function answer(call: Call, route: Route, request: ProxyRequest, trace: TraceStep[]): RouteDecision {
  const { at } = call.caller;
  const plan = planOf(call.view, call.caller.proxy, route);
  const { settings, cors, redirect, direct, abort } = plan;
  const answers = (
    field: MessageField<'HttpRoute'>,
    { path }: { readonly path: FieldPath },
    status: number,
    more = '',
  ) => {
    const { manifest } = fieldSource(route.rule, field);
    trace.push({ stage: 'route', manifest, path, message: `answers with ${String(status)}${more}`, isTaken: true });
  };
  if (cors !== undefined && isPreflightAnswered(cors, request)) {
    answers('corsPolicy', cors, 200, ', the answer to a CORS preflight');
    return { at, route: settings, outcome: 'corsPreflight', status: 200, trace };
  }
  const own = answerSettings(plan);
  if (redirect !== undefined) {
    const location = redirectLocation(redirect, request, route.listenPort);
    const status = redirect.number('redirectCode') || 301;
    answers('redirect', redirect, status, `, ${location}`);
    return { at, route: own, outcome: 'redirect', status, location, trace };
  }
  if (direct !== undefined) {
    const body = bodyOf(direct.message('body'));
    const status = direct.number('status');
    answers('directResponse', direct, status);
    return { at, route: own, outcome: 'directResponse', status, body, trace };
  }
  if (abort !== undefined) {
    const status = abort.number('httpStatus');
    answers('fault', abort, status);
    return { at, route: settings, outcome: 'abort', status, trace };
  }
  return forward(call, route, plan, request, trace);
}

/** The settings of a route; for a response of the proxy itself only the name. */
export function answerSettings({ settings, redirect, direct }: RoutePlan): RouteSettings {
  return redirect === undefined && direct === undefined ? settings : { name: settings.name };
}

function forward(call: Call, route: Route, plan: RoutePlan, request: ProxyRequest, trace: TraceStep[]): RouteDecision {
  const rewritten = rewritePath(plan.rewrite, route, request);
  const path = rewritten + request.search;
  if (plan.rewrite !== undefined && rewritten !== request.path) {
    const { manifest } = fieldSource(route.rule, 'rewrite');
    const message = `rewrites ${request.path} to ${rewritten}`;
    trace.push({ stage: 'route', manifest, path: plan.rewrite.path, message, isTaken: true });
  }
  const destinations = plan.destinations.map(({ cluster, weight, headers, laterHeaders }) => {
    const destination = deliver(call, cluster, weight, upstreamOf(plan, request, path, headers, laterHeaders));
    addDestinationSteps(trace, cluster, destination);
    return destination;
  });
  const mirrors = plan.mirrors.map(({ cluster, percent }) => {
    // The router answers a request without a destination itself, before it makes copies.
    const isCopied = cluster.endpoints.length > 0 && destinations.some(({ endpoints }) => endpoints.length > 0);
    if (!isCopied) return { cluster: cluster.name, percent };
    const { authority } = upstreamOf(plan, request, path, plan.headers);
    return { cluster: cluster.name, percent, authority, path };
  });
  const { at, outcome, status } = combineOutcomes(call.caller.at, destinations);
  const { settings } = plan;
  if (status === undefined) return { at, outcome, route: settings, destinations, mirrors, trace };
  return { at, outcome, status, route: settings, destinations, mirrors, trace };
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
  const rewritten = plan.rewrite?.text('authority') ?? '';
  const authority = first.authority ?? last.authority ?? (rewritten === '' ? request.authority : rewritten);
  return { method, path, authority, headers: last.headers };
}

function bodyOf(body: Message<'HttpBody'> | undefined): string {
  const bytes = body?.bytes('bytes');
  return bytes === undefined ? (body?.text('string') ?? '') : new TextDecoder().decode(bytes);
}

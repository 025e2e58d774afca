import type { Message } from '../admission/decode/message';
import type { Manifest } from '../model/manifest';
import type { Fields } from '../snapshot/plain';
import type { MeshView } from '../snapshot/mesh-view';
import type { MirrorDecision, RouteDecision, TraceStep } from './decision';
import { clusterOf, deliver, targetHost, type Target } from './deliver';
import { isPreflightAnswered } from './match/cors';
import { changeHeaders } from './match/header-operations';
import type { ProxyRequest } from './match/proxy-request';
import { redirectLocation } from './match/redirect';
import { rewritePath } from './match/rewrite';
import { routeSettings } from './match/settings';
import { combineOutcomes } from './outcomes';
import { ruleField } from './translate/http-rule';
import { findMeshHost } from './translate/mesh-hosts';
import type { ProxyContext, Route } from './translate/routes';

/** What a proxy does with a request that took a route, in the order of Envoy's filters. */
export function answer(
  view: MeshView,
  proxy: ProxyContext,
  route: Route,
  request: ProxyRequest,
  at: 'gateway' | 'client',
  trace: readonly TraceStep[],
): RouteDecision {
  const { rule, listenPort } = route;
  const settings = routeSettings(rule);
  const own = { at, trace, route: { name: rule.name } } as const;
  const redirect = rule.spec.message('redirect');
  const direct = rule.spec.message('directResponse');
  const cors = ruleField(rule, 'corsPolicy');
  if (cors !== undefined && isPreflightAnswered(cors, request)) {
    return { at, trace, route: settings, outcome: 'corsPreflight', status: 200 };
  }
  if (redirect !== undefined) {
    const location = redirectLocation(redirect, request, listenPort);
    return { ...own, outcome: 'redirect', status: redirect.number('redirectCode') || 301, location };
  }
  if (direct !== undefined) {
    const body = bodyOf(rule.source.manifest, direct.message('body'));
    return { ...own, outcome: 'directResponse', status: direct.number('status'), body };
  }
  const status = abortStatus(ruleField(rule, 'fault')?.message('abort'));
  if (status !== undefined) return { at, trace, route: settings, outcome: 'abort', status };

  const destinations = targetsOf(route).map(({ target, message }) => {
    const operations = [requestOf(ruleField(rule, 'headers')), requestOf(message.message('headers'))];
    const isSplit = rule.spec.messages('route').length > 1;
    const upstream = upstreamOf(route, request, operations, isSplit);
    return deliver(view, proxy, target, listenPort, upstream);
  });
  return {
    at,
    trace,
    route: settings,
    ...combineOutcomes(destinations),
    destinations,
    mirrors: mirrorsOf(view, proxy, route, request),
  };
}

/** Bytes are read from the object, where they stand in base64. */
function bodyOf(manifest: Manifest, body: Message | undefined): string {
  if (body?.has('bytes') !== true) return body?.text('string') ?? '';
  const written = body.at('bytes').reduce<unknown>((value, step) => (value as Fields | undefined)?.[step], manifest); // lists are asked by place
  return typeof written === 'string' ? Buffer.from(written, 'base64').toString('utf8') : '';
}

function requestOf(headers: Message | undefined): Message | undefined {
  return headers?.message('request');
}

function upstreamOf(
  route: Route,
  request: ProxyRequest,
  [ofRule, ofDestination]: readonly (Message | undefined)[],
  isSplit: boolean,
) {
  // Of one destination the operations are the route's own; of several Envoy applies theirs before the route's.
  const first = changeHeaders(request.headers, isSplit ? [ofDestination] : [ofRule, ofDestination], request);
  const last = isSplit ? changeHeaders(first.headers, [ofRule], request) : first;
  const rewritten = ruleField(route.rule, 'rewrite')?.text('authority') ?? '';
  return {
    method: request.method,
    path: rewritePath(route, request) + request.search,
    authority: first.authority ?? last.authority ?? (rewritten === '' ? request.authority : rewritten),
    headers: last.headers,
  };
}

function targetsOf({ rule }: Route): readonly { readonly target: Target; readonly message: Message }[] {
  const routes = rule.spec.messages('route');
  return routes.flatMap((message) => {
    const weight = routes.length === 1 ? 100 : message.number('weight');
    const target = targetOf(message.message('destination'), rule.source.namespace, weight);
    return target === undefined || weight === 0 ? [] : [{ target, message }];
  });
}

function targetOf(destination: Message | undefined, namespace: string, weight: number): Target | undefined {
  if (destination === undefined) return undefined;
  return {
    host: targetHost(destination.text('host'), namespace),
    subset: destination.text('subset'),
    port: destination.message('port')?.number('number'),
    weight,
  };
}

function abortStatus(abort: Message | undefined): number | undefined {
  if (!abort?.has('httpStatus')) return undefined;
  const percentage = abort.message('percentage');
  return percentage !== undefined && percentage.number('value') >= 100 ? abort.number('httpStatus') : undefined;
}

function mirrorsOf(
  view: MeshView,
  proxy: ProxyContext,
  route: Route,
  request: ProxyRequest,
): readonly MirrorDecision[] {
  const { rule, listenPort } = route;
  const { spec } = rule;
  const percentOf = (message: Message | undefined) => message?.number('value') ?? 100;
  const written = [spec, ...(rule.root === undefined ? [] : [rule.root])].find(
    (each) => each.has('mirror') || each.has('mirrors'),
  );
  if (written === undefined) return [];
  const all = written.has('mirrors')
    ? written.messages('mirrors').map((each) => ({
        destination: each.message('destination'),
        percent: percentOf(each.message('percentage')),
      }))
    : [{ destination: written.message('mirror'), percent: percentOf(written.message('mirrorPercentage')) }];
  const upstream = upstreamOf(route, request, [requestOf(ruleField(rule, 'headers')), undefined], false);
  return all.flatMap(({ destination, percent }) => {
    const target = targetOf(destination, rule.source.namespace, percent);
    if (target === undefined || percent === 0) return [];
    const cluster = clusterOf(proxy, findMeshHost(view, target.host, proxy.namespace), target, listenPort).name;
    return [{ cluster, percent, authority: upstream.authority, path: upstream.path }];
  });
}

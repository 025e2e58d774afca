import { formatRoute } from '../report/format-route';
import type { RouteDecision } from '../simulation/decision';
import type { MatcherResult } from './matcher-result';
import { MeshCaller } from './mesh-caller';

/** Where a request is expected to go; what is not said may be anything. */
export interface ExpectedRoute {
  /** A host, qualified, with its subset if one is meant: `rule.subset('v2')`, `{ host: 'cart.shop.svc.cluster.local' }`. */
  readonly to?: {
    readonly host: string;
    readonly subset?: string | undefined;
    readonly port?: { readonly number: number } | undefined;
  };
  /** Share that it gets, in percent. */
  readonly weight?: number;
  /** Headers of the request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Path that the destination sees, with the query. */
  readonly path?: string;
}

/** Passes when a request reaches a destination, the expected one if one is said. */
export function toRoute(received: unknown, request: string, expected: ExpectedRoute = {}): MatcherResult {
  const decision = decisionOf(received, 'toRoute', request, expected.headers);
  const destinations = 'destinations' in decision ? decision.destinations : [];
  const { to, weight, path } = expected;
  const pass = destinations.some(
    (each) =>
      each.outcome === 'delivered' &&
      (to === undefined || (each.host === to.host && each.subset === (to.subset ?? ''))) &&
      (to?.port === undefined || each.port === to.port.number) &&
      (weight === undefined || each.weight === weight) &&
      (path === undefined || each.request?.path === path),
  );
  const wanted =
    to === undefined ? 'a destination' : `${to.host}${to.subset === undefined ? '' : `, subset ${to.subset}`}`;
  return result(
    pass,
    `${request} to go to ${wanted}${weight === undefined ? '' : ` by ${String(weight)} %`}`,
    decision,
  );
}

/** Passes when a request is answered with a redirect to a location. */
export function toRedirect(received: unknown, request: string, location: string, status?: number): MatcherResult {
  const decision = decisionOf(received, 'toRedirect', request);
  const isTo = decision.outcome === 'redirect' && decision.location === location;
  const pass = isTo && (status === undefined || decision.status === status);
  return result(pass, `${request} to be redirected to ${location}`, decision);
}

/** Passes when the caller gets a status, whoever gives it. */
export function toRespond(received: unknown, request: string, status: number): MatcherResult {
  const decision = decisionOf(received, 'toRespond', request);
  return result(decision.status === status, `${request} to be answered with ${String(status)}`, decision);
}

function decisionOf(
  received: unknown,
  name: string,
  request: string,
  headers?: Readonly<Record<string, string>>,
): RouteDecision {
  if (received instanceof MeshCaller) return received.route(request, headers);
  throw new Error(`expect(…).${name}() takes what sends: Mesh.of(app).from(gateway)`);
}

function result(pass: boolean, what: string, decision: RouteDecision): MatcherResult {
  return { pass, message: () => `expected ${what}${pass ? ' no longer' : ''}\n\n${formatRoute(decision)}` };
}

import { formatExpected, isExpected, type ExpectedDestination } from './expected-destination';
import type { MatcherResult } from './matcher-result';
import { decisionOf, routeResult, type RequestOptions } from './route-result';

/** Where a request is expected to go; what is not said may be anything. */
export interface ExpectedRoute extends RequestOptions {
  readonly to?: ExpectedDestination;
  /** Share that it gets, in percent. */
  readonly weight?: number;
  /** Path that the destination sees, with the query. */
  readonly path?: string;
}

/** Passes when a request reaches a destination, the expected one if one is said. */
export function toRoute(received: unknown, request: string, expected: ExpectedRoute = {}): MatcherResult {
  const decision = decisionOf(received, 'toRoute', request, expected);
  const destinations = 'destinations' in decision ? decision.destinations : [];
  const { to, weight, path } = expected;
  const pass = destinations.some(
    (each) =>
      each.outcome === 'delivered' &&
      isExpected(each, to) &&
      (weight === undefined || each.weight === weight) &&
      (path === undefined || each.request?.path === path),
  );
  const share = weight === undefined ? '' : ` by ${String(weight)} %`;
  const seen = path === undefined ? '' : ` with the path ${path}`;
  return routeResult(pass, `${request} to go to ${formatExpected(to)}${share}${seen}`, decision);
}

/** What a redirect is expected to be; what is not said may be anything. */
export interface ExpectedRedirect extends RequestOptions {
  readonly status?: number;
}

/** Passes when a request is answered with a redirect to a location. */
export function toRedirect(
  received: unknown,
  request: string,
  location: string,
  expected: number | ExpectedRedirect = {},
): MatcherResult {
  const { status, ...options } = typeof expected === 'number' ? { status: expected } : expected;
  const decision = decisionOf(received, 'toRedirect', request, options);
  const isTo = decision.outcome === 'redirect' && decision.location === location;
  const pass = isTo && (status === undefined || decision.status === status);
  return routeResult(
    pass,
    `${request} to be redirected to ${location}${status === undefined ? '' : ` with ${String(status)}`}`,
    decision,
  );
}

/** Passes when the caller gets a status, whoever gives it. */
export function toRespond(
  received: unknown,
  request: string,
  status: number,
  options: RequestOptions = {},
): MatcherResult {
  const decision = decisionOf(received, 'toRespond', request, options);
  return routeResult(decision.status === status, `${request} to be answered with ${String(status)}`, decision);
}

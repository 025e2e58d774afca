import { formatExpected, isExpected, type ExpectedDestination } from './expected-destination';
import type { MatcherResult } from './matcher-result';
import { matchRoute, type RequestOptions } from './route-result';

/** The expected route. Omitted properties may have any value. */
export interface ExpectedRoute extends RequestOptions {
  readonly to?: ExpectedDestination;
  /** Percent of the requests that it gets. */
  readonly weight?: number;
  /** Path that the destination receives, with the query. */
  readonly path?: string;
}

/** Passes if a request reaches a destination, the expected one if it is given. */
export function toRoute(received: unknown, request: string, expected: ExpectedRoute = {}): MatcherResult {
  const { to, weight, path, headers } = expected;
  const share = weight === undefined ? '' : ` for ${String(weight)} % of the requests`;
  const seen = path === undefined ? '' : ` with the path ${path}`;
  return matchRoute(received, {
    matcher: 'toRoute',
    request,
    headers,
    text: `${request} to go to ${formatExpected(to)}${share}${seen}`,
    isMet: (decision) =>
      'destinations' in decision &&
      decision.destinations.some(
        (each) =>
          each.outcome === 'delivered' &&
          isExpected(each, to) &&
          (weight === undefined || each.weight === weight) &&
          (path === undefined || each.request?.path === path),
      ),
  });
}

/** The expected redirect. Omitted properties may have any value. */
export interface ExpectedRedirect extends RequestOptions {
  readonly status?: number;
}

/** Passes if a request is answered with a redirect to a location. */
export function toRedirect(
  received: unknown,
  request: string,
  location: string,
  expected: number | ExpectedRedirect = {},
): MatcherResult {
  const { status, headers } = typeof expected === 'number' ? { status: expected } : expected;
  const code = status === undefined ? '' : ` with ${String(status)}`;
  return matchRoute(received, {
    matcher: 'toRedirect',
    request,
    headers,
    text: `${request} to be redirected to ${location}${code}`,
    isMet: (decision) =>
      decision.outcome === 'redirect' &&
      decision.location === location &&
      (status === undefined || decision.status === status),
  });
}

/** Passes if the caller gets a status, from the application or a proxy. */
export function toRespond(
  received: unknown,
  request: string,
  status: number,
  { headers }: RequestOptions = {},
): MatcherResult {
  return matchRoute(received, {
    matcher: 'toRespond',
    request,
    headers,
    text: `${request} to be answered with ${String(status)}`,
    isMet: (decision) => decision.status === status,
  });
}

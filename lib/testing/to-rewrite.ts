import type { DestinationDecision, RouteDecision } from '../simulation/journey/decision';
import type { MatcherResult } from './matcher-result';
import { matchRoute, type RequestOptions } from './route-result';

/** The request that destinations should receive. Omitted properties may have any value. */
export interface ExpectedRewrite extends RequestOptions {
  /** Path, with the query. */
  readonly path?: string;
  /** Host header. */
  readonly authority?: string;
  /** Headers by name, as the destination receives them; undefined for a header that must be absent. */
  readonly upstreamHeaders?: Readonly<Record<string, string | undefined>>;
}

/** Passes if a request reaches a destination and every possible destination receives the expected request. */
export function toRewrite(received: unknown, request: string, expected: string | ExpectedRewrite): MatcherResult {
  const { headers, ...wanted } = typeof expected === 'string' ? { path: expected } : { ...expected };
  return matchRoute(received, {
    matcher: 'toRewrite',
    request,
    headers,
    text: `${request} to be rewritten to ${format(wanted)}`,
    isMet: (decision) => {
      const reached = reachedBy(decision);
      return reached.length > 0 && reached.every((each) => sees(each, wanted));
    },
  });
}

function reachedBy(decision: RouteDecision): readonly DestinationDecision[] {
  return 'destinations' in decision ? decision.destinations.filter(({ outcome }) => outcome === 'delivered') : [];
}

function sees({ request }: DestinationDecision, { path, authority, upstreamHeaders = {} }: ExpectedRewrite): boolean {
  return (
    request !== undefined &&
    (path === undefined || request.path === path) &&
    (authority === undefined || request.authority === authority) &&
    Object.entries(upstreamHeaders).every(([name, value]) => request.headers.get(name.toLowerCase()) === value)
  );
}

function format({ path, authority, upstreamHeaders = {} }: ExpectedRewrite): string {
  return [
    ...(path === undefined ? [] : [path]),
    ...(authority === undefined ? [] : [`the host ${authority}`]),
    ...Object.entries(upstreamHeaders).map(([name, value]) => `${name}: ${value ?? '(absent)'}`),
  ].join(', ');
}

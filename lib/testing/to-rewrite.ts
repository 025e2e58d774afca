import type { DestinationDecision, RouteDecision } from '../simulation/journey/decision';
import type { MatcherResult } from './matcher-result';
import { matchRoute, type RequestOptions } from './route-result';

/** What destinations are expected to see of a request; what is not said may be anything. */
export interface ExpectedRewrite extends RequestOptions {
  /** Path, with the query. */
  readonly path?: string;
  /** Host header. */
  readonly authority?: string;
  /** Headers by name, as the destination sees them; undefined for one that it does not see. */
  readonly upstreamHeaders?: Readonly<Record<string, string | undefined>>;
}

/** Passes when a request reaches a destination, and every destination that it may reach sees what is expected. */
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

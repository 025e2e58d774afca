import type { TraceStep } from '../journey/decision';
import type { Route } from '../proxies/routes';
import { formatMismatch, holds, type Comparison } from './comparisons';
import type { ProxyRequest } from './proxy-request';

/**
 * The first route that a request matches.
 *
 * @param trace receives the failed comparisons on the way
 */
export function takeRoute(routes: readonly Route[], request: ProxyRequest, trace: TraceStep[]): Route | undefined {
  for (const route of routes) {
    const mismatch = mismatchOf(route, request);
    if (mismatch === undefined) {
      trace.push(route.step);
      return route;
    }
    trace.push({
      stage: 'route',
      manifest: route.source.manifest,
      path: mismatch.path,
      message: formatMismatch(mismatch, request),
      isTaken: false,
    });
  }
  return undefined;
}

/** The first failed comparison of a route; undefined if it matches. */
export function mismatchOf({ comparisons }: Route, request: ProxyRequest): Comparison | undefined {
  for (const comparison of comparisons) if (!holds(comparison, request)) return comparison;
  return undefined;
}

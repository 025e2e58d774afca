import type { TraceStep } from '../decision';
import type { Route } from '../translate/routes';
import { comparisonsOf, formatMismatch, holds, type Comparison } from './comparisons';
import type { ProxyRequest } from './proxy-request';

/** The first route that a request matches. */
export function takeRoute(routes: readonly Route[], request: ProxyRequest): Route | undefined {
  for (const route of routes) if (mismatchOf(route, request) === undefined) return route;
  return undefined;
}

/** The first thing that a route asks for in vain; undefined when it matches. */
export function mismatchOf(route: Route, request: ProxyRequest): Comparison | undefined {
  for (const comparison of comparisonsOf(route)) if (!holds(comparison, request)) return comparison;
  return undefined;
}

/** What was compared until a route was taken, or none was left. */
export function traceRoutes(routes: readonly Route[], request: ProxyRequest): readonly TraceStep[] {
  const trace: TraceStep[] = [];
  for (const route of routes) {
    const mismatch = mismatchOf(route, request);
    const isTaken = mismatch === undefined;
    const path = mismatch?.path ?? route.path;
    const message = isTaken ? 'matches' : formatMismatch(mismatch, request);
    trace.push({ stage: 'route', manifest: route.source.manifest, path, message, isTaken });
    if (isTaken) break;
  }
  return trace;
}

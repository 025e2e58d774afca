import type { TraceStep } from '../decision';
import type { Route } from '../translate/routes';
import { mismatchOf } from './match-route';
import type { ProxyRequest } from './proxy-request';

/** The first route that a request matches, and what was compared on the way there. */
export function takeRoute(
  routes: readonly Route[],
  request: ProxyRequest,
): { readonly route: Route | undefined; readonly trace: readonly TraceStep[] } {
  const trace: TraceStep[] = [];
  for (const route of routes) {
    const mismatch = mismatchOf(route, request);
    const step = { stage: 'route', manifest: route.source.manifest } as const;
    if (mismatch === undefined) {
      trace.push({ ...step, path: route.path, message: 'matches', isTaken: true });
      return { route, trace };
    }
    trace.push({ ...step, ...mismatch, isTaken: false });
  }
  return { route: undefined, trace };
}

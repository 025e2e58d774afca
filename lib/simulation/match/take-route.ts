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
    const { manifest } = route.source;
    if (mismatch === undefined) {
      trace.push({ manifest, path: route.path, message: 'matches' });
      return { route, trace };
    }
    trace.push({ manifest, ...mismatch });
  }
  return { route: undefined, trace };
}

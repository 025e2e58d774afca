import { formatRoute } from '../report/format-route';
import type { RouteDecision } from '../simulation/decision';
import type { MatcherResult } from './matcher-result';
import { MeshCaller } from './mesh-caller';

/** What a request has beside its line. */
export interface RequestOptions {
  /** Headers of the request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks what a test gave to `expect` where a request goes.
 *
 * @throws {Error} when it is nothing that sends requests
 */
export function decisionOf(
  received: unknown,
  matcher: string,
  request: string,
  { headers }: RequestOptions = {},
): RouteDecision {
  if (received instanceof MeshCaller) return received.route(request, headers);
  throw new Error(`expect(…).${matcher}() takes what sends: Mesh.of(app).from(gateway)`);
}

/** What a matcher answers: its message tells the wish and how the decision came about. */
export function routeResult(pass: boolean, wish: string, decision: RouteDecision): MatcherResult {
  return { pass, message: () => `expected ${wish}${pass ? ' no longer' : ''}\n\n${formatRoute(decision)}` };
}

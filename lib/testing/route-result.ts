import { formatNearest } from '../report/format-nearest';
import { formatRefused } from '../report/format-refused';
import { formatRoute } from '../report/format-route';
import type { RouteDecision } from '../simulation/journey/decision';
import type { MatcherResult } from './matcher-result';
import { recordDecision } from './route-record';
import { MeshCaller } from './mesh-caller';

/** What a request has beside its line. */
export interface RequestOptions {
  /** Headers of the request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a test wants to hold for a request. */
export interface RouteExpectation extends RequestOptions {
  readonly matcher: string;
  readonly request: string;
  /** What follows `expected`. */
  readonly text: string;
  readonly isMet: (decision: RouteDecision) => boolean;
}

/**
 * Asks what a test gave to `expect` where a request goes. A failure tells how the decision came about, and which route came
 * nearest to the wish.
 *
 * @throws {Error} when it is nothing that sends requests
 */
export function matchRoute(
  received: unknown,
  { matcher, request, headers, text, isMet }: RouteExpectation,
): MatcherResult {
  if (!(received instanceof MeshCaller)) {
    throw new Error(`expect(…).${matcher}() takes a caller: Mesh.of(app).from(gateway)`);
  }
  const decision = received.route(request, headers);
  recordDecision(decision);
  const pass = isMet(decision);
  const describe = () => {
    const trace = formatRoute(decision, received.origins) + formatRefused(received.refused, received.origins);
    if (pass) return `did not expect ${text}\n\n${trace}`;
    const nearest = formatNearest(decision, received.choice(request, headers), isMet, received.origins);
    return `expected ${text}\n\n${trace}${nearest === '' ? '' : `\n${nearest}`}`;
  };
  return { pass, message: describe };
}

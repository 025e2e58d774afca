import { formatNearest } from '../report/format-nearest';
import { formatRefused } from '../report/format-refused';
import { formatRoute } from '../report/format-route';
import type { RouteDecision } from '../simulation/journey/decision';
import type { MatcherResult } from './matcher-result';
import { recordDecision } from './route-record';
import { MeshCaller } from './mesh-caller';

/** Options of a request besides method and URL. */
export interface RequestOptions {
  /** Headers of the request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The expectation of a test about a request. */
export interface RouteExpectation extends RequestOptions {
  readonly matcher: string;
  readonly request: string;
  /** The description after `expected`. */
  readonly text: string;
  readonly isMet: (decision: RouteDecision) => boolean;
}

/**
 * Decides where a request goes from the caller in `expect`. A failure shows the trace, and the route that is closest to
 * the expected one.
 *
 * @throws {Error} if the value in `expect` is not a caller
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
  return { pass, message: () => received.redact(describe(), headers) };
}

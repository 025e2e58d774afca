import type { FieldPath } from '../../model/field-path';
import { nearestName } from '../../model/nearest';
import type { RouteDecision } from '../journey/decision';
import { formatMismatch, holds } from '../match/comparisons';
import type { RouteChoice } from './route-choice';
import type { Route } from '../proxies/routes';

/** The route that came nearest to what was wished for. */
export interface NearestRoute {
  readonly route: Route;
  /** What kept the request from it; empty when it matches, and an earlier route takes the request. */
  readonly mismatches: readonly Mismatch[];
}

/** A condition that does not hold. */
interface Mismatch {
  readonly path: FieldPath;
  readonly message: string;
}

/**
 * Of the routes that would do, the one with the fewest conditions that fail; of several, the one whose path has most in
 * common with that of the request, then the first.
 *
 * @param isWished whether a decision is what was wished for
 */
export function nearestRoute(
  { request, routes }: RouteChoice,
  isWished: (decision: RouteDecision) => boolean,
): NearestRoute | undefined {
  let nearest: (NearestRoute & { readonly common: number }) | undefined;
  for (const { route, decide } of routes) {
    const mismatches = route.comparisons
      .filter((comparison) => !holds(comparison, request))
      .map((comparison) => ({ path: comparison.path, message: formatMismatch(comparison, request) }));
    const common = commonLength(route, request.path);
    const isNearer =
      nearest === undefined ||
      mismatches.length < nearest.mismatches.length ||
      (mismatches.length === nearest.mismatches.length && common > nearest.common);
    if (isNearer && isWished(decide())) nearest = { route, mismatches, common };
  }
  return nearest;
}

/** The domain that was probably meant, where no virtual host has the one of the request. */
export function nearestDomain({ request, domains }: RouteChoice): string | undefined {
  return nearestName(request.authority.replace(/:\d+$/, ''), domains());
}

function commonLength({ comparisons }: Route, path: string): number {
  const match = comparisons.find(({ part }) => part === 'path')?.match;
  if (match === undefined || match.type === 'any') return 0;
  let length = 0;
  while (length < path.length && match.text[length] === path[length]) length++;
  return length;
}

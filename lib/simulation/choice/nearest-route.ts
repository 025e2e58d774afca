import type { FieldPath } from '../../model/field-path';
import { nearestName } from '../../model/nearest';
import type { RouteDecision } from '../journey/decision';
import { formatMismatch, holds } from '../match/comparisons';
import type { RouteChoice } from './route-choice';
import type { Route } from '../proxies/routes';

/** The route that comes closest to the expected one. */
export interface NearestRoute {
  readonly route: Route;
  /** The conditions that failed; empty if it matches and an earlier route takes the request. */
  readonly mismatches: readonly Mismatch[];
}

/** A condition that does not hold. */
interface Mismatch {
  readonly path: FieldPath;
  readonly message: string;
}

/**
 * Finds, among the expected routes, the one with the fewest failed conditions. Ties go to the path with the longest
 * common prefix with the request's path, then to the first route.
 *
 * @param isExpected whether a decision is an expected one
 */
export function nearestRoute(
  { request, routes }: RouteChoice,
  isExpected: (decision: RouteDecision) => boolean,
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
    if (isNearer && isExpected(decide())) nearest = { route, mismatches, common };
  }
  return nearest;
}

/** The domain that was probably meant, if no virtual host has that of the request. */
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

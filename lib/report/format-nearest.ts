import { formatFieldPath } from '../model/field-path';
import { formatManifestName } from '../model/manifest';
import type { Origins } from '../model/origin';
import type { RouteDecision } from '../simulation/journey/decision';
import { nearestDomain, nearestRoute } from '../simulation/choice/nearest-route';
import type { RouteChoice } from '../simulation/choice/route-choice';
import type { Route } from '../simulation/proxies/routes';
import { formatPlace, placeOf } from './format-place';

/**
 * Formats which route came closest to the expected one, and why the request did not take it.
 *
 * @returns lines with line breaks; empty if no proxy looked for a route
 */
export function formatNearest(
  { trace }: RouteDecision,
  choice: RouteChoice | undefined,
  isExpected: (decision: RouteDecision) => boolean,
  origins: Origins,
): string {
  if (choice === undefined) return '';
  if (choice.routes.length === 0) {
    const domain = nearestDomain(choice);
    return domain === undefined ? '' : `nearest: the host ${domain} has routes\n`;
  }
  const nearest = nearestRoute(choice, isExpected);
  if (nearest === undefined) return 'nearest: none; no route of this host leads there\n';
  const { route, mismatches } = nearest;
  if (mismatches.length > 0) {
    const conditions = mismatches.map(({ path, message }) => {
      return `  ${message}${formatPlace(placeOf(origins, route.source.manifest, path))}\n`;
    });
    const but = mismatches.length === 1 ? 'one condition' : `${String(mismatches.length)} conditions`;
    return `nearest: ${formatRoutePlace(route, origins)} would, but for ${but}\n${conditions.join('')}`;
  }
  const taken = choice.routes.find((each) => trace.includes(each.route.step));
  const before = taken === undefined ? 'an earlier one' : formatRoutePlace(taken.route, origins);
  return `nearest: ${formatRoutePlace(route, origins)} would, but ${before} comes before it\n`;
}

function formatRoutePlace({ source: { manifest }, step: { path } }: Route, origins: Origins): string {
  return `${formatManifestName(manifest)} ${formatFieldPath(path)}${formatPlace(placeOf(origins, manifest, path))}`;
}

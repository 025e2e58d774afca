import { formatFieldPath } from '../model/field-path';
import { formatManifestName } from '../model/manifest';
import type { Origins, Place } from '../model/origin';
import type { RouteDecision } from '../simulation/journey/decision';
import { takenRoute, type WrittenRoute } from '../simulation/choice/route-coverage';
import { escapeControl } from './escape-control';
import { placeOf } from './format-place';

/** A route of a mesh, and whether any request took it. */
export interface CoveredRoute {
  /** `VirtualService shop/cart` */
  readonly object: string;
  /** `spec.http[0].match[1]` */
  readonly field: string;
  /** The name of the HTTP route; empty if it has none. */
  readonly name: string;
  readonly place?: Place;
  readonly isReached: boolean;
}

/** The routes of one mesh or of several, sorted by object and field. */
export interface RouteCoverage {
  readonly routes: number;
  readonly reached: number;
  /** Percent, rounded down to a tenth; 100 for a mesh without routes. */
  readonly percent: number;
  readonly all: readonly CoveredRoute[];
}

/** A route as reports describe it. */
export function describeRoute(
  { manifest, path, name }: WrittenRoute,
  origins: Origins,
): Omit<CoveredRoute, 'isReached'> {
  const place = placeOf(origins, manifest, path);
  return {
    object: formatManifestName(manifest),
    field: formatFieldPath(path),
    name,
    ...(place !== undefined && { place }),
  };
}

/** Which routes of a mesh the decisions took. */
export function coverageBy(
  routes: readonly WrittenRoute[],
  decided: readonly { readonly decision: RouteDecision }[],
  origins: Origins,
): RouteCoverage {
  const taken = new Set(decided.flatMap(({ decision }) => formatTaken(decision) ?? []));
  return coverageOf(
    routes.map((route) => {
      const described = describeRoute(route, origins);
      return { ...described, isReached: taken.has(`${described.object} ${described.field}`) };
    }),
  );
}

/** `VirtualService shop/cart spec.http[0]`; undefined if the request took no route of a VirtualService. */
function formatTaken(decision: RouteDecision): string | undefined {
  const taken = takenRoute(decision);
  return taken === undefined ? undefined : `${formatManifestName(taken.manifest)} ${formatFieldPath(taken.path)}`;
}

/** Counts the routes that were reached. */
export function coverageOf(routes: readonly CoveredRoute[]): RouteCoverage {
  const reached = routes.filter(({ isReached }) => isReached).length;
  const percent = routes.length === 0 ? 100 : Math.floor((1000 * reached) / routes.length) / 10;
  const keyOf = ({ object, field, name }: CoveredRoute) =>
    `${object} ${field.replace(/\d+/g, (digits) => digits.padStart(6, '0'))} ${name}`;
  const all = [...routes].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
  return { routes: routes.length, reached, percent, all };
}

/** Formats the share of routes that were reached, then each route that was not, one a line. */
export function formatRouteCoverage({ routes, reached, percent, all }: RouteCoverage): string {
  const lines = all
    .filter(({ isReached }) => !isReached)
    .map(({ object, field, name, place }) => {
      const where = place === undefined ? '' : ` (${place.file}:${String(place.line)}:${String(place.column)})`;
      return `  not reached: ${escapeControl(`${object} ${field}${name === '' ? '' : ` "${name}"`}${where}`)}\n`;
    });
  return `Routes reached: ${String(reached)} of ${String(routes)} (${String(percent)} %)\n${lines.join('')}`;
}

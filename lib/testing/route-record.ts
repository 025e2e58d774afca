import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatFieldPath, type FieldPath } from '../model/field-path';
import { formatManifestName, type Manifest } from '../model/manifest';
import type { Origins } from '../model/origin';
import { coverageOf, describeRoute, type CoveredRoute, type RouteCoverage } from '../report/route-coverage';
import type { RouteDecision } from '../simulation/journey/decision';
import { takenRoute, writtenRoutesOf } from '../simulation/choice/route-coverage';
import type { MeshView } from '../mesh/mesh-view';

/**
 * Environment variable with the folder that tests write their routes into. Each process, and in Jest each test file,
 * has its own file, so no lock is needed. Each line is written immediately, so a test run that is interrupted loses
 * nothing.
 */
export const COVERAGE_FOLDER = 'CDK8S_ISTIO_ROUTE_COVERAGE';

/** A line: a known route, or without `route` one that was reached. */
interface RouteRecord {
  readonly key: string;
  readonly route?: Omit<CoveredRoute, 'isReached'>;
}

const own = `${String(process.pid)}-${randomUUID()}.jsonl`;
const written = new Set<string>();

/** Records the routes of a mesh that tests query, if coverage is enabled. */
export function recordRoutes(view: MeshView, origins: Origins): void {
  if (process.env[COVERAGE_FOLDER] === undefined) return;
  for (const route of writtenRoutesOf(view)) {
    write({ key: keyOf(route.manifest, route.path), route: describeRoute(route, origins) });
  }
}

/** Records the route that a request took, if coverage is enabled. */
export function recordDecision(decision: RouteDecision): void {
  if (process.env[COVERAGE_FOLDER] === undefined) return;
  const taken = takenRoute(decision);
  if (taken !== undefined) write({ key: keyOf(taken.manifest, taken.path) });
}

/** Merges the files of all processes of a test run. */
export function readRecords(folder: string): RouteCoverage {
  const routes = new Map<string, Omit<CoveredRoute, 'isReached'>>();
  const reached = new Set<string>();
  for (const file of fs.readdirSync(folder).sort()) {
    for (const line of fs.readFileSync(path.join(folder, file), 'utf8').split('\n')) {
      if (line === '') continue;
      const { key, route } = JSON.parse(line) as RouteRecord; // written by write()
      if (route === undefined) reached.add(key);
      else if (!routes.has(key)) routes.set(key, route);
    }
  }
  return coverageOf([...routes].map(([key, route]) => ({ ...route, isReached: reached.has(key) })));
}

function write(record: RouteRecord): void {
  const folder = process.env[COVERAGE_FOLDER];
  const line = `${JSON.stringify(record)}\n`;
  if (folder === undefined || written.has(line)) return;
  written.add(line);
  fs.appendFileSync(path.join(folder, own), line);
}

/** Identifies a route across test files that build the same mesh: object, field and match. */
function keyOf(manifest: Manifest, fieldPath: FieldPath): string {
  const match = fieldPath.includes('match')
    ? fieldPath.reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>>)[step], manifest) // the route was read from this path
    : null;
  return `${formatManifestName(manifest)} ${formatFieldPath(fieldPath)} ${JSON.stringify(match)}`;
}

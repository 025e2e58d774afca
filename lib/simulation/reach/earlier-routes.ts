import type { Route } from '../proxies/routes';
import { covers } from './covers';
import { coversScope } from './covers-scope';
import { regexHead } from './regex-head';

/** Above this number of routes for one path, later routes are not compared with all earlier ones. */
const MOST_COMPARED = 500;

interface Earlier {
  readonly route: Route;
  readonly order: number;
}

/** The routes before another one, indexed by the prefix of the path that they match. */
export class EarlierRoutes {
  private readonly byPath = new Map<string, Earlier[]>();
  private readonly gateways: ReadonlySet<string>;
  private longest = 0;
  private count = 0;

  /** @param gateways that the VirtualService is bound to: `namespace/name`, or `mesh` */
  public constructor(gateways: ReadonlySet<string>) {
    this.gateways = gateways;
  }

  public add(route: Route): void {
    const key = keyOf(route);
    const earlier = { route, order: this.count++ };
    const known = this.byPath.get(key);
    if (known === undefined) this.byPath.set(key, [earlier]);
    else known.push(earlier);
    this.longest = Math.max(this.longest, key.length);
  }

  /** The first route that matches everything that this one matches, on every proxy that has this one. */
  public takingAll(later: Route): Route | undefined {
    const key = keyOf(later);
    let first: Earlier | undefined;
    for (let end = 0; end <= Math.min(key.length, this.longest); end++) {
      const candidates = (this.byPath.get(key.slice(0, end)) ?? []).slice(0, MOST_COMPARED);
      const found = candidates.find(
        ({ route }) => covers(route.comparisons, later.comparisons) && coversScope(route, later, this.gateways),
      );
      if (found !== undefined && (first === undefined || found.order < first.order)) first = found;
    }
    return first?.route;
  }
}

/** A string that starts with the key of every route that may cover this one. */
function keyOf({ comparisons }: Route): string {
  let longest = '';
  for (const { part, match, isExcluded } of comparisons) {
    if (part !== 'path' || isExcluded || match.type === 'any') continue;
    const beginning = match.type === 'regex' ? regexHead(match.text) : match.text;
    if (beginning.length > longest.length) longest = beginning;
  }
  // Every path starts with "/", also for a route without a path match.
  return longest.replace(/^\/$/, '').toLowerCase();
}

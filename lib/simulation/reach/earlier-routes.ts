import type { Route } from '../proxies/routes';
import { covers } from './covers';
import { coversScope } from './covers-scope';
import { regexHead } from './regex-head';

/** With more routes for one path than this, the later ones are not compared with all before them. */
const MOST_COMPARED = 500;

interface Earlier {
  readonly route: Route;
  readonly order: number;
}

/** The routes before one, found by the beginning of the path that they take. */
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

  /** The first that takes all that this one asks for, wherever a proxy has it. */
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

/** A text that begins with the key of every route that may take all of this one. */
function keyOf({ comparisons }: Route): string {
  let longest = '';
  for (const { part, match, isExcluded } of comparisons) {
    if (part !== 'path' || isExcluded || match.type === 'any') continue;
    const beginning = match.type === 'regex' ? regexHead(match.text) : match.text;
    if (beginning.length > longest.length) longest = beginning;
  }
  // "/" is in front of every path, also of that of a route which does not ask for one.
  return longest.replace(/^\/$/, '').toLowerCase();
}

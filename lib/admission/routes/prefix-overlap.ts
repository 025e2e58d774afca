import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { describeValue } from '../../model/describe';

/** A match of a route, and the name of the route. */
export interface PlacedMatch {
  readonly match: Message<'HttpMatch'>;
  readonly route: string;
}

interface Encoded extends PlacedMatch {
  readonly prefix: string;
  /** What must be equal for one match to cover another: the port, and the names in the maps. */
  readonly signature: string;
  readonly method: string;
  readonly authority: string;
  readonly maps: readonly ReadonlyMap<string, string>[];
}

const MAPS = ['headers', 'queryParams', 'withoutHeaders'] as const;

/**
 * Path matches that an earlier, shorter prefix covers, with all other conditions the same or weaker.
 *
 * As in Istio's own code, a match without a method counts as GET, and scheme, gateways, source and case are ignored.
 *
 * @see Istio, analyzePrefixHTTPMatches... of its validation of VirtualServices
 */
export function* validatePrefixOverlap(matches: readonly PlacedMatch[]): Findings {
  const earlier = new Map<string, Encoded[]>();
  for (const placed of matches) {
    const later = encode(placed);
    if (later === undefined) continue;
    const cover = coverOf(later, earlier);
    if (cover !== undefined) {
      const message = `prefix ${describeValue(cover.prefix)} of route ${cover.route} covers prefix ${describeValue(later.prefix)}`;
      yield finding('match-effective', later.match.at('uri'), message, 'Put the longer prefix first');
    }
    const key = later.signature + later.prefix;
    const same = earlier.get(key);
    if (same === undefined) earlier.set(key, [later]);
    else same.push(later);
  }
}

function coverOf(later: Encoded, earlier: ReadonlyMap<string, readonly Encoded[]>): Encoded | undefined {
  for (let length = 1; length < later.prefix.length; length++) {
    const cover = earlier.get(later.signature + later.prefix.slice(0, length))?.find((each) => covers(each, later));
    if (cover !== undefined) return cover;
  }
  return undefined;
}

function covers(earlier: Encoded, later: Encoded): boolean {
  return (
    earlier.method.startsWith(later.method) &&
    earlier.authority.startsWith(later.authority) &&
    earlier.maps.every((map, index) => coversMap(map, later.maps[index] ?? new Map()))
  );
}

function coversMap(earlier: ReadonlyMap<string, string>, later: ReadonlyMap<string, string>): boolean {
  for (const [key, text] of earlier) {
    if (!text.startsWith(later.get(key) ?? '')) return false;
  }
  return true;
}

/** @returns undefined for a match without a prefix */
function encode({ match, route }: PlacedMatch): Encoded | undefined {
  const prefix = match.message('uri')?.text('prefix') ?? '';
  if (prefix === '') return undefined;
  const method = textOf(match.message('method'));
  const maps = MAPS.map((field) => new Map(match.entries(field).map(({ key, value }) => [key, textOf(value)])));
  return {
    match,
    route,
    prefix,
    signature: JSON.stringify([match.number('port'), ...maps.map((map) => [...map.keys()].sort())]),
    method: method === '' ? 'exact:GET' : method,
    authority: textOf(match.message('authority')),
    maps,
  };
}

/** `exact:a`, `prefix:a`, or empty for anything else. */
function textOf(match: Message<'StringMatch'> | undefined): string {
  const field = (['exact', 'prefix'] as const).find((each) => match?.text(each) !== '');
  return field === undefined || match === undefined ? '' : `${field}:${match.text(field)}`;
}

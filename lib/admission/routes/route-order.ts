import { finding, type Findings } from '../finding';
import { isMessage, type Message } from '../../messages/message';
import { describeValue } from '../../model/describe';
import { canonicalText } from './canonical-text';
import { validatePrefixOverlap, type PlacedMatch } from './prefix-overlap';

/**
 * Routes that no request reaches, because an earlier route matches all of them.
 *
 * @see Istio, analyzeUnreachableRules
 */
export function* validateRouteOrder(routes: readonly Message<'HttpRoute' | 'TcpRoute' | 'TlsRoute'>[]): Findings {
  const seen = new Map<string, string>();
  const open: PlacedMatch[] = [];
  let catchAll: string | undefined;
  for (const [index, route] of routes.entries()) {
    const name = nameOf(route, index);
    const matches = route.messages('match');
    if (catchAll !== undefined) {
      const message = `no request reaches this route: route ${catchAll} before it has no match and takes them all`;
      yield finding('route-reachable', route.path, message, `Move it before route ${catchAll}, or remove it`);
    }
    if (matches.length === 0) {
      catchAll ??= name;
      continue;
    }
    if (catchAll !== undefined) continue;
    let duplicates = 0;
    for (const match of matches) {
      const text = canonicalText(match, 'name');
      const earlier = seen.get(text);
      if (earlier === undefined) {
        seen.set(text, name);
        if (isMessage(match, 'HttpMatch')) open.push({ match, route: name });
        continue;
      }
      duplicates++;
      const message = `route ${earlier} has the same match`;
      yield finding('match-effective', match.path, message, 'Remove one of them');
    }
    if (duplicates === matches.length) {
      const message = 'no request reaches this route: earlier routes have all its matches';
      yield finding('route-reachable', route.path, message, 'Remove it, or match something else');
    }
  }
  yield* validatePrefixOverlap(open);
}

function nameOf(route: Message<'HttpRoute' | 'TcpRoute' | 'TlsRoute'>, index: number): string {
  const name = isMessage(route, 'HttpRoute') ? route.text('name') : '';
  return name === '' ? `#${String(index)}` : describeValue(name);
}

import type { Message } from '../admission/decode/message';
import { groupBy } from '../snapshot/group-by';
import type { MeshView } from '../snapshot/mesh-view';
import type { IstioResource } from '../snapshot/resource';
import { textList } from '../snapshot/text-map';
import { covers } from './match-coverage';

/** A match that an earlier route takes all requests of. */
export interface CoveredMatch {
  readonly virtualService: IstioResource;
  readonly rule: Message;
  /** Undefined for a rule without matches. */
  readonly match: Message | undefined;
  /** How the earlier one is known: by name, or by its place. */
  readonly earlier: string;
  /** Whether no match of the rule is left. */
  readonly isWholeRule: boolean;
}

/** With more matches for one path than this, the later ones are not compared with all before them. */
const MOST_COMPARED = 500;

/** The matches of all VirtualServices that never take a request, because an earlier one takes them all. */
export function coveredMatches(mesh: MeshView): readonly CoveredMatch[] {
  return mesh.once('covered matches', () =>
    mesh
      .configs('VirtualService')
      .flatMap((virtualService) =>
        (['http', 'tls', 'tcp'] as const).flatMap((protocol) => [
          ...coveredIn(virtualService, virtualService.spec.messages(protocol)),
        ]),
      ),
  );
}

function* coveredIn(
  virtualService: IstioResource,
  rules: readonly Message[],
): Generator<CoveredMatch, void, undefined> {
  const named = textList(virtualService.spec, 'gateways');
  const seen = new SeenMatches(named.length === 0 ? ['mesh'] : named);
  let catchAll: string | undefined;
  for (const [index, rule] of rules.entries()) {
    const matches = rule.messages('match');
    const name = rule.text('name') === '' ? `#${String(index)}` : `"${rule.text('name')}"`;
    // What a delegate does not take goes on to the rules after it.
    const isFinal = !rule.has('delegate');
    const found: { readonly match: Message | undefined; readonly earlier: string }[] = [];
    for (const match of matches) {
      const earlier = catchAll ?? seen.covering(match);
      if (earlier !== undefined) found.push({ match, earlier });
      else if (isFinal) seen.add(match, name);
    }
    if (matches.length === 0 && catchAll !== undefined) found.push({ match: undefined, earlier: catchAll });
    if (matches.length === 0 && isFinal) catchAll ??= name;
    const isWholeRule = found.length === Math.max(matches.length, 1);
    for (const each of found) yield { virtualService, rule, isWholeRule, ...each };
  }
}

/** The matches before, found by the beginning of the path that they take. */
class SeenMatches {
  private readonly byUri = new Map<string, { readonly match: Message; readonly rule: string }[]>();
  private readonly gateways: readonly string[];
  private longest = 0;

  public constructor(gateways: readonly string[]) {
    this.gateways = gateways;
  }

  public add(match: Message, rule: string): void {
    const key = keyOf(match);
    const known = this.byUri.get(key);
    if (known === undefined) this.byUri.set(key, [{ match, rule }]);
    else known.push({ match, rule });
    this.longest = Math.max(this.longest, key.length);
  }

  /** @returns the rule that has a match which takes everything that this one does */
  public covering(match: Message): string | undefined {
    const key = keyOf(match);
    for (let end = 0; end <= Math.min(key.length, this.longest); end++) {
      const candidates = this.byUri.get(key.slice(0, end)) ?? [];
      const found = candidates.slice(0, MOST_COMPARED).find((each) => covers(each.match, match, this.gateways));
      if (found !== undefined) return found.rule;
    }
    return undefined;
  }
}

/** A text that begins with the key of every match that may cover this one. */
function keyOf(match: Message): string {
  const uri = match.message('uri');
  const text = uri === undefined ? '' : uri.text('exact') || uri.text('prefix');
  return text.toLowerCase();
}

/** One finding a rule, when none of its matches is left. */
export function unreachableRules(mesh: MeshView): Iterable<CoveredMatch> {
  const whole = coveredMatches(mesh).filter(({ isWholeRule }) => isWholeRule);
  return [...groupBy(whole, ({ rule }) => rule).values()].flatMap((matches) => matches.slice(0, 1));
}

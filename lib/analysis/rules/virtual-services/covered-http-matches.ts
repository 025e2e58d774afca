import type { Message } from '../../../messages/message';
import { reachOf, type RouteReach } from '../../../simulation/reach/unreachable-routes';
import type { BoundVirtualService } from '../../../simulation/proxies/virtual-services';
import { groupBy } from '../../../snapshot/group-by';
import { formatResourceName } from '../../../snapshot/resource';
import { labelOf, type CoveredMatch } from './covered-match';

/**
 * The matches of `http` routes that never match a request, because an earlier one takes them all, as the simulator
 * compares them. A match of a delegate counts only if this holds for each VirtualService that delegates to it.
 */
export function* coveredHttpMatches(
  virtualServices: readonly BoundVirtualService[],
): Generator<CoveredMatch, void, undefined> {
  const reaches = virtualServices.flatMap(reachOf);
  for (const ofRule of groupBy(reaches, ({ route }) => route.rule.spec).values()) {
    const isWholeRule = ofRule.every(({ unreachable }) => unreachable !== undefined);
    for (const ofMatch of groupBy(ofRule, ownMatch).values()) {
      const [first] = ofMatch;
      if (first?.unreachable === undefined || ofMatch.some(({ unreachable }) => unreachable === undefined)) continue;
      const { route, takenBy, witness } = first.unreachable;
      const { source: virtualService, spec: rule } = route.rule;
      const isOwn = takenBy.rule.source.manifest === virtualService.manifest;
      const earlier = `${labelOf(takenBy.rule.spec)}${isOwn ? '' : ` of ${formatResourceName(takenBy.rule.source)}`}`;
      yield { virtualService, rule, match: ownMatch(first), earlier, witness, isWholeRule };
    }
  }
}

/** The match that the route itself has, without the match of the delegating route. */
function ownMatch({ route: { rule, conditions } }: RouteReach): Message<'HttpMatch'> | undefined {
  const [first] = conditions;
  return rule.spec.messages('match').find((each) => each === first);
}

import { boundVirtualServices } from '../../../simulation/proxies/virtual-services';
import { groupBy } from '../../../snapshot/group-by';
import type { MeshView } from '../../../mesh/mesh-view';
import { coveredHttpMatches } from './covered-http-matches';
import { coveredL4Matches } from './covered-l4-matches';
import type { CoveredMatch } from './covered-match';

/** The matches of all VirtualServices that never match a request, because an earlier one takes them all. */
export function coveredMatches(mesh: MeshView): readonly CoveredMatch[] {
  return mesh.once('covered matches', () => {
    const virtualServices = boundVirtualServices(mesh);
    return [
      ...coveredHttpMatches(virtualServices),
      ...virtualServices.flatMap((each) => [...coveredL4Matches(each, 'tls'), ...coveredL4Matches(each, 'tcp')]),
    ];
  });
}

/** One entry for each route whose matches are all covered. */
export function unreachableRules(mesh: MeshView): Iterable<CoveredMatch> {
  const whole = coveredMatches(mesh).filter(({ isWholeRule }) => isWholeRule);
  return [...groupBy(whole, ({ rule }) => rule).values()].flatMap((matches) => matches.slice(0, 1));
}

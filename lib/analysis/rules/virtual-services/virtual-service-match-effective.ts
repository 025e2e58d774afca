import { formatExample } from './covered-match';
import { coveredMatches } from './covered-matches';
import type { Rule } from '../../rule';

export const virtualServiceMatchEffective: Rule = {
  name: 'virtual-service-match-effective',
  code: 'IST0131',
  severity: 'info',
  summary: 'A match never takes a request, because an earlier route takes them all.',

  *check(mesh) {
    for (const { virtualService, match, earlier, witness, isWholeRule } of coveredMatches(mesh)) {
      if (isWholeRule || match === undefined) continue;
      yield {
        manifest: virtualService.manifest,
        path: match.path,
        message: `no request reaches this match: route ${earlier} takes them all${formatExample(witness)}`,
        fix: `Remove the match, or move its route before route ${earlier}`,
      };
    }
  },
};

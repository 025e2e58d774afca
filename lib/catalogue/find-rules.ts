import { nearestNames } from '../model/nearest';
import type { RuleInfo } from './rule-info';
import { ruleCatalogue } from './rules';

/** What a rule can be found by: its name, former names and codes. */
function namesOf({ name, aliases = [], code, alsoCodes = [] }: RuleInfo): readonly string[] {
  return [name, ...aliases, ...(code === undefined ? [] : [code]), ...alsoCodes];
}

/** The rules with a name or code, ignoring case. Several rules may share a code. */
export function findRules(query: string): readonly RuleInfo[] {
  const wanted = query.toLowerCase();
  return ruleCatalogue.filter((rule) => namesOf(rule).some((each) => each.toLowerCase() === wanted));
}

/** Names and codes that are similar to a given one, nearest first. */
export function nearestRules(query: string): readonly string[] {
  return nearestNames(query.toLowerCase(), new Set(ruleCatalogue.flatMap(({ name, code = name }) => [name, code])));
}

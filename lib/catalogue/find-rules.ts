import { nearestNames } from '../model/nearest';
import type { RuleInfo } from './rule-info';
import { ruleCatalogue } from './rules';

/** What a rule is found by: its name, names that it had before, and codes. */
function namesOf({ name, aliases = [], code, alsoCodes = [] }: RuleInfo): readonly string[] {
  return [name, ...aliases, ...(code === undefined ? [] : [code]), ...alsoCodes];
}

/** The rules with a name or code, in any case; several have the same code. */
export function findRules(asked: string): readonly RuleInfo[] {
  const wanted = asked.toLowerCase();
  return ruleCatalogue.filter((rule) => namesOf(rule).some((each) => each.toLowerCase() === wanted));
}

/** Names and codes that are much like the one that was asked for, the nearest first. */
export function nearestRules(asked: string): readonly string[] {
  return nearestNames(asked.toLowerCase(), new Set(ruleCatalogue.flatMap(({ name, code = name }) => [name, code])));
}

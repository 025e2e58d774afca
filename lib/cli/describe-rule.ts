import type * as rulePages from '../catalogue/rule-pages';
import { ruleCatalogue } from '../catalogue/rules';
import type { RuleDescription } from '../report/check-result';
import { packageVersion } from './package-version';

/**
 * Describes a rule for a format that explains rules. The prose is loaded at the first call, since most formats never ask.
 *
 * @returns undefined for a name that no rule has
 */
export function describeRule(name: string): RuleDescription | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() needs a file extension in CommonJS
  const { addressOf, pageOf } = require('../catalogue/rule-pages') as typeof rulePages;
  const [rule, page] = [ruleCatalogue.find((each) => each.name === name), pageOf(name)];
  if (rule === undefined || page === undefined) return undefined;
  const { summary, severity } = rule;
  return { summary, severity, why: page.why, fix: page.fix, address: addressOf(page, packageVersion()) };
}

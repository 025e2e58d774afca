import * as fs from 'node:fs';
import { parseArgs } from 'node:util';
import { findRules, nearestRules } from '../../catalogue/find-rules';
import { formatRuleList } from '../../catalogue/format-rule-list';
import { subjects } from '../../catalogue/guides/subjects';
import type { RuleInfo } from '../../catalogue/rule-info';
import { addressOf, pageOf } from '../../catalogue/rule-pages';
import { ruleCatalogue } from '../../catalogue/rules';
import { findUpward } from '../find-upward';
import type { Command } from '../command';
import { packageVersion } from '../package-version';

/** A code with more rules than this gets a list instead of pages. */
const MOST_PAGES = 3;

/** `explain`: what a rule finds, why it matters, and how to fix it. */
export const explainCommand: Command = {
  name: 'explain',
  usage: 'explain [--full] [RULE...]',
  summary: 'Explains rules, by name or by a code such as IST0101 or KIA1101. Without a rule, lists all of them.',
  help: `RULE is a name, a former name, a code of istioctl or Kiali, or a subject such as gateways, whose rules it lists.
A page says what is wrong, why it matters, and how to fix it, with a bad and a good example.

  --full    the whole page, with every example; for a code, the pages of all of its rules
`,

  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { full: { type: 'boolean' } },
      allowPositionals: true,
    });
    const isFull = values.full === true;
    if (positionals.length === 0) io.stdout(formatRuleList(ruleCatalogue));
    else io.stdout(positionals.map((asked) => explain(asked, isFull)).join('\n'));
    return Promise.resolve(0);
  },
};

function explain(asked: string, isFull: boolean): string {
  const ofSubject = rulesOfSubject(asked.toLowerCase());
  if (ofSubject.length > 0) return formatRuleList(ofSubject);
  const found = findRules(asked);
  if (found.length > MOST_PAGES && !isFull) return formatRuleList(found);
  if (found.length > 0) return found.map((rule) => readPage(rule, isFull)).join('\n');
  const nearest = nearestRules(asked);
  const hint = nearest.length === 0 ? 'cdk8s-istio explain lists all rules' : `did you mean ${nearest.join(', ')}?`;
  throw new Error(`no rule has the name or code "${asked}"; ${hint}`);
}

function rulesOfSubject(asked: string): readonly RuleInfo[] {
  const subject = subjects.find(({ folder }) => folder === asked);
  return subject === undefined ? [] : ruleCatalogue.filter(({ name }) => Object.hasOwn(subject.guides, name));
}

/** Reads a page from the package; the short form omits the full example. */
function readPage({ name }: RuleInfo, isFull: boolean): string {
  const page = pageOf(name);
  const file = page === undefined ? undefined : findUpward(page.file, __dirname);
  if (page === undefined || file === undefined) throw new Error(`the page of ${name} is missing from the package`);
  // The first line says where the page comes from.
  const text = fs.readFileSync(file, 'utf8').replace(/^<!--.*-->\n\n/, '');
  const shown = isFull ? text : text.replace(/\n## Full example\n[^]*$/, '');
  const more = shown === text ? '' : `All examples: cdk8s-istio explain --full ${name}\n`;
  return `${shown}\n${more}${page.file}\n${addressOf(page, packageVersion())}\n`;
}

import { clusterRules } from '../../lib/analysis/cluster-rules';
import type { RuleInfo } from '../../lib/catalogue/rule-info';
import { pageOf } from '../../lib/catalogue/rule-pages';
import { ruleCatalogue } from '../../lib/catalogue/rules';
import { findingsOfFixture } from '../analysis/cluster-findings';
import { exampleOfAdmission } from './admission-examples';
import { exampleOfAnalysis } from './analysis-examples';
import { formatKialiPage } from './kiali-page';
import type { RuleExample } from './rule-example';
import { formatIndex } from './rule-index';
import { exampleWritten } from './written-examples';

const MADE = '<!-- Made by `npm run docs:rules` from lib/catalogue/ and the examples that the tests run. -->\n\n';

/** The files of `docs/rules/` by their paths in it. */
export function formatRulePages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', formatIndex(MADE)],
    ['kiali.md', formatKialiPage(MADE)],
    ...ruleCatalogue.map((info): [string, string] => [
      (pageOf(info.name)?.file ?? info.name).replace('docs/rules/', ''),
      formatPage(info, exampleOf(info)),
    ]),
  ]);
}

/** @returns undefined for a rule that no YAML can break */
export function exampleOf({ name, body }: RuleInfo): RuleExample | undefined {
  const written = exampleWritten(name) ?? exampleOfAdmission(name);
  if (body !== 'analysis') return written;
  if (!clusterRules.some((rule) => rule.name === name)) return { ...exampleOfAnalysis(name), ...written };
  const { text, reports } = findingsOfFixture(name);
  return { bad: text.trimEnd(), reports };
}

function formatPage(info: RuleInfo, example: RuleExample | undefined): string {
  const page = pageOf(info.name);
  const fixture = example?.fixture;
  return [
    `${MADE}# ${info.name}\n\n${formatHead(info)}\n\n${info.summary} ${page?.why ?? ''}`,
    example === undefined
      ? ''
      : `## Bad\n\n${fence('yaml', example.bad)}\n\n${fence('text', example.reports.join('\n'))}`,
    example?.good === undefined ? '' : `## Good\n\n${fence('yaml', example.good)}`,
    `## How to fix\n\n${page?.fix ?? ''}`,
    fixture === undefined
      ? ''
      : `## Full example\n\nThe rule reports the fields whose lines have its name in a comment, and no others.\n\n${fence('yaml', fixture.text)}\n\n${fence('text', fixture.reports.join('\n'))}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function formatHead({ body, aliases = [], code, alsoCodes = [], severity, isOptional }: RuleInfo): string {
  const codes = [...(code === undefined ? [] : [code]), ...alsoCodes];
  return [
    `Severity: ${severity}.`,
    ...codes.map((each) => `${each.startsWith('KIA') ? 'Kiali' : '`istioctl`'} prints ${each}.`),
    ...aliases.map((alias) => `Former name: \`${alias}\`.`),
    ...(isOptional === true ? ['Runs when `optionalRules` in `cdk8s-istio.yaml` names it.'] : []),
    ...(body === 'analysis' && clusterRules.some((rule) => rule.code === code)
      ? ['Needs several clusters: `check --cluster west=west/ --cluster east=east/`, or environments of one `mesh`.']
      : []),
  ].join(' ');
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

import { subjects } from './guides/subjects';
import type { RuleInfo } from './rule-info';

/** Rules by subject, one on each line: `gateway-has-servers  error  IST0101  A Gateway has no servers.` */
export function formatRuleList(rules: readonly RuleInfo[]): string {
  const infos = new Map(rules.map((rule) => [rule.name, rule]));
  const width = Math.max(...rules.map(({ name }) => name.length));
  const sections = subjects.flatMap(({ title, folder, guides }) => {
    const lines = Object.keys(guides).flatMap((name) => {
      const rule = infos.get(name);
      return rule === undefined ? [] : [formatLine(rule, width)];
    });
    return lines.length === 0 ? [] : [`${title} (${folder})\n${lines.join('\n')}\n`];
  });
  return sections.join('\n');
}

function formatLine({ name, severity, code = '', alsoCodes = [], summary }: RuleInfo, width: number): string {
  return `  ${name.padEnd(width)}  ${severity.padEnd(7)}  ${[code, ...alsoCodes].join(',').padEnd(15)}  ${summary}`;
}

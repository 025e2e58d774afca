import { subjects } from '../../lib/catalogue/guides/subjects';
import { pageOf } from '../../lib/catalogue/rule-pages';
import { ruleCatalogue } from '../../lib/catalogue/rules';
import type { RuleInfo } from '../../lib/catalogue/rule-info';

/** A link from a page at the top of `docs/rules/`. */
export function linkTo(rule: string): string {
  const page = pageOf(rule);
  return page === undefined ? rule : `[${rule}](${page.file.replace('docs/rules/', '')})`;
}

/** The page that lists all rules by subject. */
export function formatIndex(made: string): string {
  const infos = new Map(ruleCatalogue.map((info) => [info.name, info]));
  const sections = subjects.map(({ title, guides }) => {
    const rows = Object.keys(guides).flatMap((name) => {
      const info = infos.get(name);
      return info === undefined ? [] : [formatRow(info)];
    });
    return `## ${title}\n\n| rule | codes | severity | what is wrong |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${made}# Rules

All ${String(ruleCatalogue.length)} rules by subject. A code is what \`istioctl\` (IST) or Kiali (KIA) prints for the same finding; a rule
without a code is this project's own. \`cdk8s-istio explain RULE\` prints a page, by name or by code. [kiali.md](kiali.md)
lists the codes of Kiali, and [samples.md](../samples.md) shows which rules find something in Istio's samples.

Rules under "Webhook" are what Istio's admission webhook checks (\`istioctl validate\`); those under "Schema" are what the API
server checks. All others check the objects together.

You can acknowledge a finding by the name of its rule or by any of its codes:

| where | how |
| --- | --- |
| TypeScript | \`acknowledge(construct, { rule: 'virtual-service-host-exists', reason: '…' })\`, for what the construct made |
| \`cdk8s-istio.yaml\` | \`acknowledge: [{ rule: KIA1101, kind: VirtualService, name: till, reason: … }]\` |
| any object | annotation \`galley.istio.io/analyze-suppress: IST0101\`, or \`"*"\` for all |
| any object | annotation \`kiali.io/ignore-validations: KIA1101\`, or empty for all |

An acknowledgement that matches nothing is reported as well. Former names of rules still work. Rules about something
missing assume that all objects of the mesh are given; declare others in \`cdk8s-istio.yaml\`:
\`externals: { hosts: [api.example.com], gateways: [edge/shared], namespaces: [edge] }\`. Optional rules run when
\`optionalRules: [workload-has-policy]\` names them.

${sections.join('\n')}`;
}

function formatRow({ name, code = '', alsoCodes = [], severity, summary, isOptional }: RuleInfo): string {
  const optional = isOptional === true ? ' (optional)' : '';
  return `| ${linkTo(name)} | ${[code, ...alsoCodes].join(', ')} | ${severity}${optional} | ${summary} |`;
}

import { analyze } from '../../lib/analysis/analyze';
import type { Rule } from '../../lib/analysis/rule';
import { formatFieldPath } from '../../lib/model/field-path';
import { formatManifestName } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { workloadKinds } from '../../lib/snapshot/workloads';
import { clusterRules, type ClusterRule } from '../../lib/analysis/cluster-rules';
import { formatClusterPages } from './cluster-pages';
import { readFixture } from './fixture';
import { formatKialiPage } from './kiali-page';
import { kindsRead } from './kinds-read';

/** The pages of `docs/rules/` by their file names, made of the rules and their fixtures. */
export function formatRulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  const pages = rules.map((rule) => [`${rule.name}.md`, formatPage(rule)] as const);
  return new Map([
    ['README.md', formatIndex(rules)],
    ['kiali.md', formatKialiPage(rules, MADE)],
    ...pages,
    ...formatClusterPages(MADE),
  ]);
}

function formatIndex(rules: readonly Rule[]): string {
  const rows = [
    ...rules.map((rule) => formatRow(rule, formatKinds(kindsRead(rule)))),
    ...clusterRules.map((rule) => formatRow(rule, 'several clusters')),
  ];
  return `${MADE}# Rules

What is judged about the objects of a mesh together. A code is what \`istioctl analyze\` (IST) or Kiali
(KIA) prints for the same finding; a rule without one is this project's own. \`cdk8s-istio explain NAME\` prints a page
by the name or by a code. [samples.md](../samples.md) tells which rules find something in Istio's samples, and why that is
right; [kiali.md](kiali.md) where each code of Kiali is.

A finding is acknowledged by the name of its rule or by any of its codes:

| where | how |
| --- | --- |
| TypeScript | \`acknowledge(construct, { rule: 'virtual-service-host-exists', reason: '…' })\`, for what the construct made |
| \`cdk8s-istio.yaml\` | \`acknowledge: [{ rule: KIA1101, kind: VirtualService, name: till, reason: … }]\` |
| any object | annotation \`galley.istio.io/analyze-suppress: IST0101\`, or \`"*"\` for all |
| any object | annotation \`kiali.io/ignore-validations: KIA1101\`, or blank for all |

An acknowledgement that nothing matches any more is a finding itself. Workloads are Pods and what makes them: Deployment,
StatefulSet, DaemonSet, ReplicaSet, Job, CronJob. Rules that rest on what is not there say what they assume; what another
repository has is told in \`cdk8s-istio.yaml\`: \`externals: { hosts: [api.example.com], gateways: [edge/shared], namespaces: [edge] }\`.
Rules that are optional run when \`optionalRules: [workload-has-policy]\` there names them.

| rule | codes | severity | reads | what is wrong |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function formatRow({ name, code = '', alsoCodes = [], severity, summary }: ClusterRule, reads: string): string {
  return `| [${name}](${name}.md) | ${[code, ...alsoCodes].join(', ')} | ${severity} | ${reads} | ${summary} |`;
}

/** Kinds, all that make Pods as one word. */
function formatKinds(kinds: readonly string[]): string {
  const makers = new Set<string>(workloadKinds);
  const others = kinds.filter((kind) => !makers.has(kind));
  return [...others, ...(kinds.includes('Deployment') ? ['workloads'] : [])].join(', ');
}

function formatPage(rule: Rule): string {
  const { name, severity, summary, why } = rule;
  const fixture = readFixture(name);
  const says = analyze(new ConfigSnapshot(fixture.manifests), fixture.options)
    .filter((each) => each.rule === name)
    .map(({ severity: found, manifest, path, message, fix }) => {
      const object = manifest === undefined ? '' : formatManifestName(manifest);
      return `${found} ${object} ${formatFieldPath(path)}: ${message}. ${fix === undefined ? '' : `${fix}. `}[${name}]`;
    });
  const optional = rule.isOptional === true ? ' It runs when `optionalRules` in `cdk8s-istio.yaml` names it.' : '';
  return `${MADE}# ${name}

${formatCodes(rule)}Severity ${severity}.${optional}

${summary} ${why}

It reads objects of these kinds: ${kindsRead(rule).join(', ')}.

## What it finds

Of these objects, those with a marker and no others:

\`\`\`yaml
${fixture.text.trimEnd()}
\`\`\`

It says:

\`\`\`text
${says.join('\n')}
\`\`\`
`;
}

function formatCodes({ code, alsoCodes = [] }: Rule): string {
  const codes = [...(code === undefined ? [] : [code]), ...alsoCodes];
  const said = codes.map((each) => `${each.startsWith('KIA') ? 'Kiali' : '`istioctl analyze`'} prints ${each} for it.`);
  return said.map((each) => `${each} `).join('');
}

const MADE = '<!-- Made by `npm run docs:rules` from lib/analysis/rules/ and __tests__/analysis/fixtures/. -->\n\n';

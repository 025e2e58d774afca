import { analyze } from '../../lib/analysis/analyze';
import type { Rule } from '../../lib/analysis/rule';
import { formatFieldPath } from '../../lib/model/field-path';
import { formatManifestName } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { readFixture } from './fixture';

/** The pages of `docs/rules/` by their file names, made of the rules and their fixtures. */
export function formatRulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  const pages = rules.map((rule) => [`${rule.name}.md`, formatPage(rule)] as const);
  return new Map([['README.md', formatIndex(rules)], ...pages]);
}

function formatIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ name, code = '', alsoCodes = [], severity, summary }) =>
      `| [${name}](${name}.md) | ${[code, ...alsoCodes].join(', ')} | ${severity} | ${summary} |`,
  );
  return `${MADE}# Rules

What is judged about the objects of a mesh together. A code is what \`istioctl analyze\` (IST) or Kiali
(KIA) prints for the same finding; either acknowledges it, as the name of the rule does.

| rule | code | severity | what is wrong |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
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
  const optional = rule.isOptional === true ? ' It runs for those who ask for it by name.' : '';
  return `${MADE}# ${name}

${formatCodes(rule)}Severity ${severity}.${optional}

${summary} ${why}

It is looked for in objects of the kinds ${[...new Set(rule.reads)].join(', ')}.

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

import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { analyzeCluster } from '../../lib/analysis/analyze-clusters';
import { clusterRules } from '../../lib/analysis/cluster-rules';
import { formatFieldPath } from '../../lib/model/field-path';
import { formatManifestName, type Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';

const FIXTURES = path.resolve('__tests__/analysis/cluster-fixtures');

/** The pages of the rules about several clusters, of fixtures whose clusters begin with `# cluster: west`. */
export function formatClusterPages(made: string): readonly (readonly [string, string])[] {
  return clusterRules.map(({ name, code = '', severity, summary, why }) => {
    const { text, says } = findingsOfFixture(name);
    const tool = code.startsWith('KIA') ? 'Kiali' : '`istioctl analyze`';
    const page = `${made}# ${name}

${tool} prints ${code} for it. Severity ${severity}. It needs the clusters of a mesh: \`cdk8s-istio check --cluster west=west/ --cluster east=east/\`,
or environments of one \`mesh\`.

${summary} ${why}

## What it finds

In these clusters:

\`\`\`yaml
${text.trimEnd()}
\`\`\`

It says:

\`\`\`text
${says.join('\n')}
\`\`\`
`;
    return [`${name}.md`, page] as const;
  });
}

/** What a rule finds in all clusters of its fixture. */
export function findingsOfFixture(rule: string): { readonly text: string; readonly says: readonly string[] } {
  const text = fs.readFileSync(path.join(FIXTURES, `${rule}.yaml`), 'utf8');
  const [, ...parts] = text.split(/^# cluster: (.*)$/m);
  const all = new Map<string, ConfigSnapshot>();
  for (let index = 0; index < parts.length; index += 2) {
    const documents = parseAllDocuments(parts[index + 1] ?? '').map((each) => each.toJS() as Manifest | null); // fixtures are objects
    all.set(parts[index] ?? '', new ConfigSnapshot(documents.filter((each) => each !== null)));
  }
  const found = [...all].flatMap(([name, snapshot]) => analyzeCluster(snapshot, { name, all }));
  const own = found.filter((each) => each.rule === rule);
  return {
    text,
    says: own.map(({ severity, manifest, path: field, message, fix = '' }) => {
      const object = manifest === undefined ? '' : formatManifestName(manifest);
      return `${severity} ${object} ${formatFieldPath(field)}: ${message}. ${fix}. [${rule}]`;
    }),
  };
}

import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { analyzeCluster } from '../../lib/analysis/analyze-clusters';
import { formatFieldPath } from '../../lib/model/field-path';
import { formatManifestName, type Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';

const FIXTURES = path.resolve('__tests__/analysis/cluster-fixtures');

/** What a rule finds in all clusters of its fixture. */
export function findingsOfFixture(rule: string): { readonly text: string; readonly reports: readonly string[] } {
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
    reports: own.map(({ severity, manifest, path: field, message, fix = '' }) => {
      const object = manifest === undefined ? '' : formatManifestName(manifest);
      return `${severity} ${object} ${formatFieldPath(field)}: ${message}. ${fix}. [${rule}]`;
    }),
  };
}

import { parseAllDocuments } from 'yaml';
import { analyze } from '../../lib/analysis/analyze';
import type { Manifest } from '../../lib/model/manifest';
import { ConfigSnapshot } from '../../lib/snapshot/config-snapshot';
import { readFixture } from '../analysis/fixture';
import { formatDiagnostic } from './format-diagnostic';
import type { RuleExample } from './rule-example';

/** The first bad object of a fixture and its nearest good neighbour, with the fixture as a whole. */
export function exampleOfAnalysis(rule: string): RuleExample {
  const { text, manifests, options } = readFixture(rule);
  const found = analyze(new ConfigSnapshot(manifests), options).filter((each) => each.rule === rule);
  const excerpt = excerptOf(text, rule);
  const ofBad = found.find(({ manifest }) => manifest !== undefined && isOf(manifest, excerpt.bad)) ?? found[0];
  return {
    ...excerpt,
    reports: ofBad === undefined ? [] : [formatDiagnostic(ofBad)],
    fixture: { text: text.trimEnd(), reports: found.map(formatDiagnostic) },
  };
}

/** The bad and the good document of a fixture. A marker becomes a comment with the rule's name. */
export function excerptOf(text: string, rule: string): Pick<RuleExample, 'bad' | 'good'> {
  const documents = text
    .split(/^---$/m)
    .map((each) => each.replace(/^# (?:options|cluster): .*$/gm, '').trim())
    .filter((each) => each !== '');
  const isMarked = (document: string) => new RegExp(`# expect:.*\\b${rule}(?![\\w-])`).test(document);
  const at = documents.findIndex(isMarked);
  const bad = documents[at] ?? '';
  const kind = kindOf(bad);
  const clean = documents.filter((each) => kindOf(each) === kind && !each.includes('# expect:'));
  const good = clean.find((each) => /\bname: good/.test(each)) ?? clean[0];
  return { bad: bad.replace(/# expect: /g, '# '), ...(good !== undefined && { good }) };
}

/** Whether a document of a fixture contains an object. */
function isOf(manifest: Manifest, document: string): boolean {
  const value: unknown = parseAllDocuments(document)[0]?.toJS();
  return JSON.stringify(value) === JSON.stringify(manifest);
}

function kindOf(document: string): unknown {
  const value: unknown = parseAllDocuments(document)[0]?.toJS();
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

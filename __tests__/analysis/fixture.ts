import * as fs from 'node:fs';
import * as path from 'node:path';
import { isMap, isNode, isSeq, LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { AnalyzeOptions } from '../../lib/analysis/analyze';
import type { FieldPath } from '../../lib/model/field-path';
import type { Manifest } from '../../lib/model/manifest';

/** Objects, and what the rules are expected to find in them. */
export interface Fixture {
  /** Name of its file. */
  readonly file: string;
  readonly text: string;
  readonly manifests: readonly Manifest[];
  /** From the first line: `# options: {"meshConfig": …}`. */
  readonly options: AnalyzeOptions;
  /** Each marker, `# expect: rule, info other-rule`, as `12 rule`. It has a severity where that is not the rule's own. */
  readonly expected: readonly string[];
  /** The line of a field, from 1; that of the nearest parent that exists if the field does not. */
  readonly lineOf: (manifest: Manifest, path: FieldPath) => number;
}

const FIXTURES = path.resolve('__tests__/analysis/fixtures');

/** Every fixture, relative to its folder: `gateways/gateway-has-servers.yaml`. */
export function fixtureFiles(): readonly string[] {
  return fs.readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
}

/** The fixture that the page of a rule shows. */
export function readFixture(rule: string): Fixture {
  const file = fixtureFiles().find((each) => path.basename(each) === `${rule}.yaml`);
  if (file === undefined) throw new Error(`there is no fixture for ${rule}`);
  return readFixtureFile(path.join(FIXTURES, file));
}

/** All fixtures of a rule: the one of its page, and others such as `<rule>.more.yaml`, which are only for that rule. */
export function readFixtures(rule: string): readonly Fixture[] {
  const files = fixtureFiles().filter((file) => path.basename(file).split('.', 1)[0] === rule);
  return files.map((file) => readFixtureFile(path.join(FIXTURES, file)));
}

/** @param file path of a fixture */
export function readFixtureFile(file: string): Fixture {
  const text = fs.readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const documents = new Map<Manifest, Document>();
  for (const document of parseAllDocuments(text, { lineCounter: lines })) {
    documents.set(document.toJS() as Manifest, document); // fixtures are objects
  }
  const [, options = '{}'] = /^# options: (.*)$/m.exec(text) ?? [];
  return {
    file: path.basename(file),
    text,
    manifests: [...documents.keys()],
    options: JSON.parse(options) as AnalyzeOptions, // written by hand beside the test
    expected: text.split('\n').flatMap((line, index) => {
      const [, rules = ''] = /# expect: (.*)$/.exec(line) ?? [];
      return rules === '' ? [] : rules.split(', ').map((name) => `${String(index + 1)} ${name}`);
    }),
    lineOf: (manifest, field) => {
      const document = documents.get(manifest);
      return document === undefined ? 0 : lines.linePos(offsetOf(document, field)).line;
    },
  };
}

/** The key of a field in a mapping, or the item of a list. */
function offsetOf(document: Document, field: FieldPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of field) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isNode(key) && String(key) === String(step));
      if (pair === undefined || !isNode(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

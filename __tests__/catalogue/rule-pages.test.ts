import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { findRules } from '../../lib/catalogue/find-rules';
import { ruleCatalogue } from '../../lib/catalogue/rules';
import { KIALI_CODES } from './kiali-page';
import { exampleOf, formatRulePages } from './rule-pages';
import { reportsOn, writtenRules } from './written-examples';

const FOLDER = path.join('docs', 'rules');
const pages = formatRulePages();
const examples = new Map(ruleCatalogue.map((rule) => [rule.name, exampleOf(rule)]));

test('has up-to-date pages of all rules: npm run docs:rules makes them', () => {
  const files = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));

  expect(files.sort()).toEqual([...pages.keys()].sort());
  for (const [file, text] of pages) expect(fs.readFileSync(path.join(FOLDER, file), 'utf8')).toBe(text);
});

test('has no folder with more than 40 pages', () => {
  const folders = [...pages.keys()].map((file) => path.dirname(file));
  const large = folders.filter((folder) => folders.filter((other) => other === folder).length > 40);

  expect([...new Set(large)]).toEqual([]);
});

test('shows what each rule reports for its bad example', () => {
  const silent = [...examples].filter(([, example]) => example?.reports.length === 0).map(([name]) => name);
  const without = [...examples].filter(([, example]) => example === undefined).map(([name]) => name);

  expect(silent).toEqual([]);
  // No YAML makes a rule throw, and no YAML is a link, so these rules have no example.
  expect([...without].sort()).toEqual(['file-within-folder', 'rule-completes']);
});

test.each(writtenRules())('%s reports nothing for its good example', (rule) => {
  const good = examples.get(rule)?.good;

  expect(reportsOn(good ?? '').filter((each) => each.endsWith(`[${rule}]`))).toEqual([]);
  expect(good).not.toBe('');
});

test('has a rule for each code of Kiali, and no code that Kiali does not print', () => {
  const printed = ruleCatalogue
    .flatMap(({ code = '', alsoCodes = [] }) => [code, ...alsoCodes])
    .filter((code) => code.startsWith('KIA'));

  expect(KIALI_CODES.filter((code) => findRules(code).length === 0)).toEqual([]);
  expect(KIALI_CODES).toHaveLength(72);
  expect(printed.filter((code) => !KIALI_CODES.includes(code))).toEqual([]);
});

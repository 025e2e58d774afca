import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { rules } from '../../lib/analysis/rules';
import { KIALI_CODES, rulesWith } from './kiali-page';
import { formatRulePages } from './rule-pages';

const FOLDER = path.join('docs', 'rules');

test('has up-to-date pages of all rules: npm run docs:rules makes them', () => {
  const pages = formatRulePages(rules);

  expect(fs.readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  for (const [file, text] of pages) expect(fs.readFileSync(path.join(FOLDER, file), 'utf8')).toBe(text);
});

test('has a rule for each code of Kiali', () => {
  const missing = KIALI_CODES.filter((code) => rulesWith(rules, code).length === 0);

  expect(missing).toEqual([]);
  expect(KIALI_CODES).toHaveLength(72);
});

test('carries no code that Kiali does not print', () => {
  const said = rules
    .flatMap(({ code = '', alsoCodes = [] }) => [code, ...alsoCodes])
    .filter((code) => code.startsWith('KIA'));

  expect(said.filter((code) => !KIALI_CODES.includes(code))).toEqual([]);
});

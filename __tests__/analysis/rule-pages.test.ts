import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { rules } from '../../lib/analysis/rules';
import { formatRulePages } from './rule-pages';

const FOLDER = path.join('docs', 'rules');

test('has up-to-date pages of all rules: npm run docs:rules makes them', () => {
  const pages = formatRulePages(rules);

  expect(fs.readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  for (const [file, text] of pages) expect(fs.readFileSync(path.join(FOLDER, file), 'utf8')).toBe(text);
});

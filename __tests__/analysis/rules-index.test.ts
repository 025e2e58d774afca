import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { formatRulesIndex } from './rules-index';

const FOLDER = path.join('lib', 'analysis', 'rules');

test('is up to date: npm run rules makes it', () => {
  expect(fs.readFileSync(path.join(FOLDER, 'index.ts'), 'utf8')).toBe(formatRulesIndex());
});

test('has each file that defines a rule, under the name of the file', () => {
  const files = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const makers = files.filter((file) => fs.readFileSync(path.join(FOLDER, file), 'utf8').includes(': Rule = {'));

  const index = formatRulesIndex();

  expect(makers.filter((file) => !index.includes(`'./${file.replace(/\.ts$/, '')}'`))).toEqual([]);
  expect(makers.length).toBeGreaterThan(150);
});

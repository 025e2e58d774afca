import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { findRules } from '../../lib/catalogue/find-rules';
import { subjects } from '../../lib/catalogue/guides/subjects';
import { pageOf } from '../../lib/catalogue/rule-pages';
import { ruleCatalogue } from '../../lib/catalogue/rules';

const names = ruleCatalogue.map(({ name }) => name);

test('has unique names, and no former name that is in use', () => {
  const aliases = ruleCatalogue.flatMap((rule) => rule.aliases ?? []);

  expect(new Set([...names, ...aliases]).size).toBe(names.length + aliases.length);
  for (const alias of aliases) expect(findRules(alias)).toHaveLength(1);
});

test('has every rule that the code reports', () => {
  const files = fs.readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const reported = files.flatMap((file) => {
    const text = fs.readFileSync(path.join('lib', file), 'utf8');
    return [...text.matchAll(/\brule: '([a-z-]+)'/g)].map(([, name]) => name);
  });

  expect(reported.length).toBeGreaterThan(10);
  expect([...new Set(reported)].filter((name) => name !== undefined && !names.includes(name))).toEqual([]);
});

test('has one guide for each rule, and none for others', () => {
  const guides = subjects.flatMap((subject) => Object.keys(subject.guides));

  expect([...guides].sort()).toEqual([...names].sort());
});

test('has the guide of an analysis rule under the folder of the rule', () => {
  const files = fs.readdirSync('lib/analysis/rules', { recursive: true, encoding: 'utf8' });
  const misplaced = files.filter((file) => {
    const page = pageOf(path.basename(file, '.ts'));
    return page !== undefined && page.subject.folder !== path.dirname(file);
  });

  expect(misplaced).toEqual([]);
});

test.each(ruleCatalogue)(
  '$name explains what is wrong, why and how to fix it in full sentences',
  ({ name, summary }) => {
    const page = pageOf(name);

    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    for (const text of [summary, page?.why, page?.fix]) expect(text).toMatch(/^["A-Za-z*].*[.)]$/);
  },
);

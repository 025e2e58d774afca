import { expect, test } from '@jest/globals';
import { isNestedTooDeeply } from '../../lib/yaml/measure-nesting';

test.each<[string, (levels: number) => string]>([
  ['lists in brackets', (levels) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`],
  ['lists in brackets that do not end', (levels) => '[\n'.repeat(levels)],
  ['lists by dashes', (levels) => `${'- '.repeat(levels)}a`],
  [
    'maps by indentation',
    (levels) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
  ],
  ['maps on one line', (levels) => '"a": '.repeat(levels)],
  ['maps on one line in brackets', (levels) => `[${'a: '.repeat(levels)}]`],
  ['keys that are keys', (levels) => '? '.repeat(levels)],
])('%s: 100 levels are read, 1000 are not', (_, nest) => {
  expect(isNestedTooDeeply(nest(100))).toBe(false);
  expect(isNestedTooDeeply(nest(1_000))).toBe(true);
});

test('what stands in texts, and after one another, is not nested', () => {
  const line = `a: "${'[{: - '.repeat(1_000)}" # ${'[ '.repeat(1_000)}\n`;

  expect(isNestedTooDeeply(line.repeat(1_000))).toBe(false);
  expect(isNestedTooDeeply(`a: >\n${'  [[ - - b: c: d\n'.repeat(1_000)}`)).toBe(false);
  expect(isNestedTooDeeply(`[${'{ a: [b], c: d }, '.repeat(1_000)}]`)).toBe(false);
});

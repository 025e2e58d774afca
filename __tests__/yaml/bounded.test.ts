import { expect, test } from '@jest/globals';
import { parseManifests } from '../../lib/yaml/parse-manifests';

const SIZE = 1_000_000;
const filled = (piece: string, end = '') => piece.repeat(Math.floor(SIZE / piece.length)) + end;

/** Texts of about a megabyte, each hard for a reader in one way. */
const hostile: readonly (readonly [string, string])[] = [
  ['duplicate keys', filled('a: 1\n')],
  ['duplicate keys in JSON', `{${filled('"a":1,')}"a":1}`],
  ['objects without a kind', filled('x\n---\n')],
  ['brackets', filled('[')],
  ['closed brackets', filled('[],', '[]')],
  ['braces in braces', filled('{a: ')],
  ['indentation', Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['dashes', filled('- ')],
  ['question marks', filled('? ')],
  ['colons', `a: [${filled(':')}]`],
  ['anchors', filled('- &a b\n')],
  ['aliases', `- &a b\n${filled('- *a\n')}`],
  ['tags', filled('- !!int 1\n')],
  ['a plain scalar of many lines', `a: b\n${filled('  c\n')}`],
  ['an open quoted string', `a: "${filled('b\\n ')}`],
  ['quotes', `a: ${filled("''")}`],
  ['a folded scalar', `a: >\n${filled('  b\n\n')}`],
  ['spaces before a comment', `a: b${filled(' ')}# c\n`],
  ['spaces', filled(' ')],
  ['carriage returns', filled('a: b\r')],
  ['separators', filled('---\n')],
  ['braces of a template', `a: {{${filled('{ ')}`],
  ['a long key', `${filled('a')}: b\n`],
  ['digits', `a: ${filled('9')}\n`],
  ['hexadecimal digits', `a: 0x${filled('f')}\n`],
  ['underscores', `a: 1${filled('_')}\n`],
  ['backslashes', `a: "${filled('\\\\')}"\n`],
  ['backslashes in JSON', `{"a":"${filled('\\\\')}`],
  ['JSON objects', filled('{"a":1}\n')],
  ['merges', `a: &a {b: c}\nd:\n${filled('  <<: *a\n')}`],
];

test.each(hostile)('a megabyte of %s takes little time and gives few diagnostics', (_, text) => {
  const start = process.cpuUsage();
  const { diagnostics } = parseManifests(text, 'hostile.yaml');
  const { user, system } = process.cpuUsage(start);

  expect(diagnostics.length).toBeLessThanOrEqual(200);
  expect(JSON.stringify(diagnostics).length).toBeLessThan(100_000);
  // A machine without other work takes less than 2 seconds; what is not linear takes minutes.
  expect((user + system) / 1e6).toBeLessThan(5);
});

test('the last of many findings has the number of the others', () => {
  const { diagnostics } = parseManifests('a: 1\n'.repeat(151), 'hostile.yaml');
  const messages = diagnostics.filter(({ rule }) => rule === 'yaml-keys-unique').map(({ message }) => message);

  expect(messages).toHaveLength(100);
  expect(messages.at(-1)).toMatch(/; this file has 50 more of these$/);
});

import * as fc from 'fast-check';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Yaml } from 'cdk8s';
import { expect, test } from '@jest/globals';
import { readBlocks } from '../../lib/yaml/block-reader';
import { readAnyYaml } from '../../lib/yaml/any-reader';
import { splitDocuments } from '../../lib/yaml/split-documents';

test('the quick reader reads the same values at the same places as the library', () => {
  fc.assert(
    fc.property(fc.oneof(objects(), lines()), (text) => {
      const quick = readBlocks(text, true);
      if (quick === undefined) return;
      expect(readAnyYaml(text, true)).toEqual({ located: quick, findings: [] });
    }),
    { numRuns: 3000 },
  );
});

test('the quick reader reads the YAML that this package writes', () => {
  const folder = path.join(__dirname, '..', '..', 'dist');
  for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    for (const { text } of splitDocuments(fs.readFileSync(path.join(folder, name), 'utf8'))) {
      const quick = readBlocks(text, true);
      expect(quick).toBeDefined();
      expect(readAnyYaml(text, true).located).toEqual(quick);
    }
  }
});

test.each([
  ['a: |\n  x\n   y\n\n  z\n\nb: c\n', { a: 'x\n y\n\nz\n', b: 'c' }],
  ['a: |-\n  x\n\n', { a: 'x' }],
  ['a: |+\n  x\n\n', { a: 'x\n\n' }],
  ['a:\n- b: c\n  d: e\n- - f\n', { a: [{ b: 'c', d: 'e' }, ['f']] }],
  ["a: 'it''s' # so\nb: x # y\nc: x#y\n", { a: "it's", b: 'x', c: 'x#y' }],
  ['a: { b: [1, "2"], c: x y }\n', { a: { b: [1, '2'], c: 'x y' } }],
  ['a:\nb:\n', { a: null, b: null }],
])('reads %j', (text, value) => {
  expect(readBlocks(text, false)?.value).toEqual(value);
});

test.each([
  'a: b: c\n',
  'a: b\n  c\n',
  'a: &b c\n',
  '? a\n',
  'a: 1\na: 2\n',
  '__proto__: 1\n',
  'on: 1\n',
  'a: >\n  b\n',
])('leaves %j to the library', (text) => {
  expect(readBlocks(text, false)).toBeUndefined();
});

function objects(): fc.Arbitrary<string> {
  const value = fc.jsonValue({ maxDepth: 4 });
  return fc.oneof(
    value.map((json) => Yaml.stringify({ json })),
    value.map((json) => JSON.stringify({ json }, null, 2)),
    value.map((json) => JSON.stringify([json])),
  );
}

/** Lines that look like YAML, at any indentation. */
function lines(): fc.Arbitrary<string> {
  const indents = fc.constantFrom('', ' ', '  ', '    ', '- ', '  - ', '    - ', '- - ');
  const keys = fc.constantFrom('', 'a: ', 'b:', 'c.d/e-f: ', '"g h": ', "'i': ");
  const values = [
    '',
    'x',
    'x y',
    '1',
    '0777',
    'yes',
    '"q"',
    "'q'",
    '{ a: 1, b: [x, "y"] }',
    '[]',
    '|',
    '|-',
    '# c',
    'x # c',
    '-',
    '- x',
    '[1',
    ' ',
    '"a\\n"',
    '{a: {b: c}, d: }',
    'x:',
    "''''",
    '~',
  ];
  const line = fc.tuple(indents, keys, fc.constantFrom(...values)).map((parts) => parts.join(''));
  return fc
    .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([all, lineBreak, ends]) => all.join(lineBreak) + (ends ? lineBreak : ''));
}

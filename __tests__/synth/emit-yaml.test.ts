import { Yaml } from 'cdk8s';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { emitYaml } from '../../lib/synth/emit-yaml';

const hostile = [
  'yes',
  'No',
  'ON',
  'off',
  'y',
  'N',
  'true',
  'False',
  'null',
  'Null',
  '~',
  '',
  ' ',
  ' a',
  'a ',
  '0',
  '007',
  '0o17',
  '0x1F',
  '1e3',
  'e0',
  'E-12',
  '1_000',
  '.5',
  '.inf',
  '-.INF',
  '.nan',
  '12:30:45',
  '190:20:30',
  '2001-12-14',
  '2001-12-14t21:59:43.10-05:00',
  '<<',
  '=',
  '!a',
  '&a',
  '*a',
  '%a',
  '@a',
  '`a',
  '|',
  '>',
  '-',
  '- a',
  '?',
  '? a',
  ':',
  'a: b',
  'a:',
  'a #b',
  '#a',
  '[a',
  '{a',
  ']',
  ',',
  "'a'",
  '"a"',
  'a"b',
  "a'b",
  '\\',
  'a\\b',
  '---',
  '...',
  '--- a',
  'a\nb',
  'a\n',
  '\na',
  'a\n\n',
  ' a\nb',
  'a\r\nb',
  '\t',
  'a\tb',
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufeffa',
  '\ud800',
  'ä',
  '😀',
  'a'.repeat(2000),
  'a '.repeat(600),
  '__proto__',
  'constructor',
  '*.example.com',
  '10.0.0.0/8',
  'v1',
  '1.31',
  '+1',
  '-1',
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-zA-Z0-9./: _*-]{0,20}$/),
);
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, NaN, Infinity, 1e21, 0.1, 2 ** 53),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));

test('is the text of the YAML library, to the byte, for any plain data', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(text, value, { maxKeys: 4 }), { maxLength: 3 }), (objects) => {
      expect(emitYaml(objects)).toBe(Yaml.stringify(...objects));
    }),
    { numRuns: 5000 },
  );
});

test.each(hostile)('is the text of the YAML library for %j, as value, key and item', (each) => {
  const objects = [{ a: each, [each]: 'a', list: [each, { a: each }, [each]], map: { map: { [each]: each } } }];

  expect(emitYaml(objects)).toBe(Yaml.stringify(...objects));
});

test('writes an object that stands at two places as the YAML library does', () => {
  const labels = { app: 'a' };
  const none: string[] = [];
  const objects = [
    { a: labels, b: labels },
    { a: none, b: none },
    { a: {}, b: [{}] },
  ];

  expect(emitYaml(objects)).toBe(Yaml.stringify(...objects));
});

test('writes what is no object as the YAML library does', () => {
  expect(emitYaml([undefined, null, 'a', [], {}])).toBe(Yaml.stringify(undefined, null, 'a', [], {}));
});

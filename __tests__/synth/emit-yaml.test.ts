import { Yaml } from 'cdk8s';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { emitYaml } from '../../lib/synth/emit-yaml';
import { readAsOurs } from '../yaml/read-as-ours';

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

test('is the text of the YAML library, to the byte, where that reads back as it was meant', () => {
  fc.assert(
    fc.property(fc.dictionary(text, value, { maxKeys: 4 }), (object) => {
      const written = emitYaml([object]);
      const library = Yaml.stringify(object);

      expect(written === library || !isMeant(library, object)).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('any JSON reads back as it was meant', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(text, value, { maxKeys: 4 }), { maxLength: 3 }), (objects) => {
      const meant = JSON.stringify(objects);
      fc.pre(!/\\ud[89a-f]/.test(meant) && !hasNoJson(objects));

      expect(JSON.stringify(readAsOurs(emitYaml(objects)).values)).toBe(meant);
    }),
    { numRuns: 1500 },
  );
});

test.each(hostile)('%j reads back as value, key and item', (each) => {
  const object = { a: each, [each]: 'a', list: [each, { a: each }, [each]], map: { map: { [each]: each } } };
  const whole = JSON.parse(JSON.stringify(object).replaceAll('\\ud800', '\ufffd')) as object;

  expect(readAsOurs(emitYaml([object])).values).toEqual([whole]);
});

test.each([
  ['0o17', '"0o17"'],
  ['0X1F', '"0X1F"'],
  ['\tb\nc', '"\\tb\\nc"'],
  ['a\u007f', '"a\\u007f"'],
  ['a\u0085b', '"a\\u0085b"'],
  ['a\u2028b', '"a\\u2028b"'],
  ['\ufeff', '"\\ufeff"'],
])('quotes %j, which cdk8s writes as something else', (each, written) => {
  expect(emitYaml([{ a: each }])).toBe(`a: ${written}\n`);
});

test('writes an object that occurs twice as the YAML library does', () => {
  const labels = { app: 'a' };
  const none: string[] = [];
  const objects = [
    { a: labels, b: labels },
    { a: none, b: none },
    { a: {}, b: [{}] },
  ];

  expect(emitYaml(objects)).toBe(Yaml.stringify(...objects));
});

test('writes a value that is not an object as the YAML library does', () => {
  expect(emitYaml([undefined, null, 'a', [], {}])).toBe(Yaml.stringify(undefined, null, 'a', [], {}));
});

function isMeant(yaml: string, object: object): boolean {
  const { values, problem } = readAsOurs(yaml);
  return problem === undefined && JSON.stringify(values) === JSON.stringify([object]);
}

/** Whether there is a number that JSON writes as null, or rounds. */
function hasNoJson(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value) || (Math.abs(value) > 2 ** 53 && value % 1 === 0);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNoJson);
}

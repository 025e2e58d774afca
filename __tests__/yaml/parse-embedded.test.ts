import { expect, test } from '@jest/globals';
import { parseEmbeddedYaml } from '../../lib/yaml/parse-embedded';

// As YAMLToJSON of sigs.k8s.io/yaml 1.6 converts it.
test.each<[string, unknown]>([
  ['a: off', { a: false }],
  ['a: on', { a: true }],
  ['a: no', { a: false }],
  ['a: Yes', { a: true }],
  ['a: "off"', { a: 'off' }],
  ['a: 0o17', { a: 15 }],
  ['a: 017', { a: 15 }],
  ['a: 1_000', { a: 1000 }],
  ['a: ~', { a: null }],
  ['a:', { a: null }],
  ['off: 1', { false: 1 }],
  ['a: &x { b: 1 }\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
  ['a: &x { b: 1, c: 2 }\nd: { <<: *x, c: 3 }', { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }],
  ['a: 1\na: 2', { a: 2 }],
  ['---\na: 1\n---\nb: 2', { a: 1 }],
  ['{"a": [1, true, null]}', { a: [1, true, null] }],
  ['', null],
  ['# nothing', null],
])('reads %j as istiod does', (text, value) => {
  expect(parseEmbeddedYaml(text)).toEqual({ value });
});

test.each([
  ['a: [', /^invalid YAML: .* \(line 1\)$/],
  ['a: 1\nb: *none', /the alias "\*none" has no anchor before it \(line 2\)$/],
  [`a: ${'['.repeat(400)}${']'.repeat(400)}`, /^nested deeper than 300 levels \(line 1\)$/],
  [billionLaughs(), /^aliases repeat more than 99% of the values/],
])('reports why it cannot read %j', (text, problem) => {
  expect(parseEmbeddedYaml(text)).toEqual({ value: undefined, problem: expect.stringMatching(problem) });
});

function billionLaughs(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level++) {
    lines.push(
      `a${String(level)}: &a${String(level)} [${Array(10)
        .fill(`*a${String(level - 1)}`)
        .join(', ')}]`,
    );
  }
  return lines.join('\n');
}

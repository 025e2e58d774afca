import * as fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { nameOf } from '../../lib/model/manifest';
import { parseManifests } from '../../lib/yaml/parse-manifests';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: reviews\n';

test('reads the objects of a stream, and skips empty documents', () => {
  const { manifests, diagnostics } = parse(
    `# nothing\n---\n${SERVICE}---\n---\n${SERVICE.replace('reviews', 'ratings')}`,
  );

  expect(manifests.map(nameOf)).toEqual(['reviews', 'ratings']);
  expect(diagnostics).toEqual([]);
});

test('reads JSON', () => {
  const { manifests } = parse('{\n\t"apiVersion": "v1", "kind": "Service",\n\t"metadata": {"name": "a/b\\u0041"}\n}\n');

  expect(manifests).toEqual([{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a/bA' } }]);
});

test.each(['\n', '\r\n'])('knows the place of each field, with %j between lines', (lineBreak) => {
  const text = `---\n${SERVICE}spec:\n  ports:\n    - port: 80\n      name: http\n`.replaceAll('\n', lineBreak);
  const { manifests, origins } = parse(text);
  const placeOf = origins.get(manifests[0] ?? {})?.placeOf;

  expect(placeOf?.([])).toEqual({ file: 'mesh.yaml', line: 2, column: 1 });
  expect(placeOf?.(['spec', 'ports', 0])).toEqual({ file: 'mesh.yaml', line: 8, column: 7 });
  expect(placeOf?.(['spec', 'ports', 0, 'name'])).toEqual({ file: 'mesh.yaml', line: 9, column: 7 });
});

test('a missing field has the place of its nearest parent', () => {
  const { manifests, origins } = parse(SERVICE);

  expect(origins.get(manifests[0] ?? {})?.placeOf?.(['metadata', 'labels', 'app'])).toMatchObject({
    line: 3,
    column: 1,
  });
});

test('lists are read item by item, at their places', () => {
  const { manifests, origins } = parse(
    'apiVersion: networking.istio.io/v1\nkind: SidecarList\nitems:\n  - metadata: { name: a }\n  - metadata: { name: b }\n    spec: {}\n',
  );

  expect(manifests.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual(
    Array(2).fill('networking.istio.io/v1 Sidecar'),
  );
  expect(origins.get(manifests[1] ?? {})?.placeOf?.(['spec'])).toMatchObject({ line: 6, column: 5 });
});

test('an object repeated by an alias is two objects, each with its place', () => {
  const { manifests, origins } = parse(
    'apiVersion: v1\nkind: List\nitems:\n- &a {apiVersion: v1, kind: Service, metadata: {name: a}}\n- *a\n',
  );

  expect(manifests.map((manifest) => origins.get(manifest)?.place?.()?.line)).toEqual([4, 5]);
});

test('an invalid document does not keep the others from being read', () => {
  const { manifests, diagnostics } = parse(`a: [\n---\n${SERVICE}`);

  expect(manifests.map(nameOf)).toEqual(['reviews']);
  expect(diagnostics).toMatchObject([{ rule: 'yaml-well-formed', severity: 'error', place: { line: 2, column: 1 } }]);
});

test.each([
  ['a key written twice', `${SERVICE}  name: ratings\n`, 'yaml-keys-unique', 5],
  [
    'a key written twice in JSON',
    `{"apiVersion":"v1","kind":"A","metadata":{"name":"a",\n"name":"b"}}`,
    'yaml-keys-unique',
    2,
  ],
  ['a template', `${SERVICE}spec:\n  {{- if .Values.x }}\n  a: b\n  {{- end }}\n`, 'yaml-rendered', 6],
  ['a template in a value', `${SERVICE}spec: {{ .Values.spec }}\n`, 'yaml-rendered', 5],
  ['an alias without anchor', `${SERVICE}spec: *nowhere\n`, 'yaml-well-formed', 5],
  ['an anchor that holds itself', `${SERVICE}spec: &a [*a]\n`, 'yaml-well-formed', 5],
  ['a key that is a map', `${SERVICE}spec: {? {a: b} : c}\n`, 'yaml-well-formed', 5],
  ['a control character', `${SERVICE}spec: \u0000\n`, 'yaml-well-formed', 5],
  ['a number that JSON cannot say', `${SERVICE}spec: .inf\n`, 'yaml-well-formed', 5],
  ['a tab for indentation', `${SERVICE}spec:\n\ta: b\n`, 'yaml-well-formed', 6],
  ['a second document without a line for "---"', `${SERVICE}...\na: b\n`, 'yaml-well-formed', 6],
  ['an object without apiVersion', 'kind: Service\nmetadata: {}\n', 'manifest-identified', 1],
  ['an object without kind', 'apiVersion: v2\nname: chart\n', 'manifest-identified', 1],
  ['an object without metadata', 'apiVersion: v1\nkind: Service\n', 'manifest-identified', 1],
  ['a text', 'hello', 'manifest-identified', 1],
  ['a list', '- a\n', 'manifest-identified', 1],
])('reports %s', (_, text, rule, line) => {
  expect(parse(text).diagnostics).toMatchObject([{ rule, place: { line } }]);
});

test.each(['\u0085', '\u2028', '\u2029', '\r'])('%j ends a comment, as it does for kubectl', (lineBreak) => {
  const { manifests } = parse(`${SERVICE}spec:\n  a: 1 # nothing${lineBreak}  b: 2\n`);

  expect(manifests).toMatchObject([{ spec: { a: 1, b: 2 } }]);
});

test.each<[string, unknown]>([
  ['[2001:db8::, 10.0.0.1]', ['2001:db8::', '10.0.0.1']],
  ['2001:db8::1', '2001:db8::1'],
  ['[a?b]', undefined],
  ['[::1]', undefined],
  ['{bind: ::1}', undefined],
  ['"\\/"', undefined],
  ['"\\ud83d\\ude00"', undefined],
  ['"\\x41\\N\\_"', 'A\u0085\u00a0'],
  ['!!int 3.0', undefined],
  ['!<tag:yaml.org,2002:int> "3"', 3],
  ['0xFFFFFFFFFFFFFFFFFF', '0xFFFFFFFFFFFFFFFFFF'],
  ['0777777777777777777777777', 7.777777777777778e23],
  ['9007199254740993', undefined],
  ['9007199254740994', 9007199254740994],
  ['18446744073709551616', 18446744073709551616],
  ['|\n    \tx\n', undefined],
])('reads the value %j as kubectl does, or reports it', (value, read) => {
  const { manifests, diagnostics } = parse(`${SERVICE}spec: ${value}\n`);

  expect(manifests[0]?.['spec']).toEqual(read);
  expect(diagnostics).toHaveLength(read === undefined ? 1 : 0);
});

test('reads JSON objects one after the other, each at its line', () => {
  const object = '{"apiVersion":"v1","kind":"A","metadata":{"name":"a\\/b"}}';
  const { manifests, origins, diagnostics } = parse(`${object}\n${object} ${object}\n`);

  expect(manifests.map((manifest) => origins.get(manifest)?.placeOf?.(['kind'])?.line)).toEqual([1, 2, 2]);
  expect(manifests.map(nameOf)).toEqual(['a/b', 'a/b', 'a/b']);
  expect(diagnostics).toEqual([]);
});

test('YAML may follow one JSON object, and not two', () => {
  const object = '{"apiVersion":"v1","kind":"A","metadata":{"name":"a"}}\n';

  expect(parse(`${object}---\n${SERVICE}`).manifests).toHaveLength(2);
  expect(parse(`${object}${object}---\n${SERVICE}`)).toMatchObject({
    manifests: [{}, {}],
    diagnostics: [{ rule: 'yaml-well-formed', place: { line: 3 } }],
  });
});

test.each([
  ['a directive', `%YAML 1.1\n---\n${SERVICE}`, 1],
  ['content on the line of a separator', `${SERVICE}--- a: b\n${SERVICE}`, 5],
  ['a byte order mark behind a separator', `---\n\ufeff${SERVICE}`, 2],
  ['a second document that a directive hides', `---\n%YAML 1.1\n${SERVICE}`, 2],
])('reports %s', (_, text, line) => {
  expect(parse(text).diagnostics).toMatchObject([{ rule: 'yaml-well-formed', place: { line } }]);
});

test('kustomize files are skipped', () => {
  const text = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n';

  expect(parse(text)).toMatchObject({ manifests: [], diagnostics: [] });
});

test('a key of any name is an own property', () => {
  for (const text of ['__proto__: { polluted: 1 }\n', '"__proto__": { polluted: 1 }\n', 'constructor: 1\n']) {
    const [manifest] = parse(`${SERVICE}${text}`).manifests;

    expect(Object.keys(manifest ?? {})).toHaveLength(4);
    expect(Object.getPrototypeOf(manifest)).toBe(Object.prototype);
    expect(manifest).not.toHaveProperty('polluted');
  }
});

test.each([
  ['aliases of aliases', bomb(), /^aliases repeat more than/],
  ['lists in lists in the thousands', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`, /nested/],
  [
    'maps in maps in the thousands',
    Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    /nested/,
  ],
  ['a million open brackets', '['.repeat(1_000_000), /nested|no YAML/],
  ['a document that no API server takes', `a: >\n  ${'x'.repeat(4_000_000)}\n`, /^a document has at most/],
])('ends in a diagnostic: %s', (_, text, message) => {
  expect(parse(text).diagnostics).toMatchObject([{ message: expect.stringMatching(message) }]);
});

test('any input is read without an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), yamlLikeText()), (text) => {
      const { manifests, diagnostics, origins } = parse(text);

      expect(manifests.every((manifest) => origins.get(manifest)?.place?.() !== undefined)).toBe(true);
      expect(diagnostics.every(({ place }) => place !== undefined && place.line >= 1 && place.column >= 1)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

function parse(text: string) {
  return parseManifests(text, 'mesh.yaml');
}

function bomb(): string {
  const letters = Array.from('bcdefghijklmnopqrstuvwxyz');
  const lines = letters.map((letter, index) => {
    const before = index === 0 ? 'a' : (letters[index - 1] ?? '');
    return `${letter}: &${letter} [*${before}, *${before}]`;
  });
  return `a: &a [x, x]\n${lines.join('\n')}\n`;
}

/** Pieces of YAML in any order: nearer to YAML than any string is. */
function yamlLikeText(): fc.Arbitrary<string> {
  const pieces = [
    'a',
    ': ',
    '\n',
    '- ',
    '  ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '"',
    "'",
    '&a ',
    '*a',
    '|',
    '>',
    '#',
    '!!str ',
    '? ',
    '<<',
  ];
  const more = [
    '\t',
    '---\n',
    '...\n',
    '%',
    'apiVersion: v1\n',
    'kind: A\n',
    'metadata: {name: a}\n',
    '{{ x }}',
    '0x1',
    '\\',
    '\r\n',
  ];
  return fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 40 }).map((parts) => parts.join(''));
}

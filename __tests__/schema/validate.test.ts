import { describe, expect, test } from '@jest/globals';
import { formatPattern } from '../../lib/import/cel/portable-pattern';
import { compactSchema } from '../../lib/import/schemas/compact-schema';
import type { Schema } from '../../lib/import/crd';
import { serverPath } from './server-words';
import { SchemaTable, type SchemaNode } from '../../lib/schema/schema-node';
import { pruneAndDefault, type UnknownField } from '../../lib/schema/prune-and-default';
import { validate } from '../../lib/schema/validate';

describe('validate', () => {
  const text = (more: Schema) => ({ type: 'string', ...more });

  test.each<[schema: Schema, good: unknown, bad: unknown, kind: string]>([
    [{ type: 'boolean' }, true, 'true', 'type'],
    [{ type: 'number' }, 1.5, '1.5', 'type'],
    [{ type: 'integer' }, 2 ** 62, 2 ** 63, 'type'],
    [{ type: 'integer' }, -1, 1.5, 'type'],
    [{ type: 'object' }, {}, [], 'type'],
    [text({ nullable: true }), null, 7, 'type'],
    [{ 'x-kubernetes-int-or-string': true }, '1', 1.5, 'type'],
    [{ 'x-kubernetes-int-or-string': true }, 1, null, 'type'],
    // The server takes a list for a text with a format.
    [text({ format: 'byte' }), ['a'], 7, 'type'],
    [text({ format: 'byte' }), 'aGk=', 'aGk', 'format'],
    [text({ format: 'date-time' }), '2024-02-29T23:59:59.5+01:00', '2023-02-29T00:00:00Z', 'format'],
    [text({ format: 'date-time' }), '2024-02-29t00:00:00z', '2024-02-29T24:00:00Z', 'format'],
    [text({ maxLength: 2 }), '😀😀', 'abc', 'bounds'],
    [text({ minLength: 2 }), 'ab', '😀', 'bounds'],
    [text({ pattern: '^[a-z]+$' }), 'a', 'a\n', 'pattern'],
    [text({ enum: ['A', 'B'] }), 'A', 'a', 'enum'],
    [{ type: 'number', minimum: 1, maximum: 2 }, 1.5, 2.5, 'bounds'],
    [{ type: 'integer', format: 'int32' }, 2 ** 31 - 1, 2 ** 31, 'bounds'],
    [{ type: 'array', items: {}, minItems: 1, maxItems: 2 }, [1], [1, 2, 3], 'bounds'],
    [{ type: 'object', additionalProperties: {}, minProperties: 1 }, { a: 1 }, {}, 'bounds'],
    [{ type: 'object', additionalProperties: {}, maxProperties: 1 }, { a: 1 }, { a: 1, b: 2 }, 'bounds'],
    [{ type: 'object', required: ['a'] }, { a: 1 }, { b: 1 }, 'required'],
    [{ type: 'array', 'x-kubernetes-list-type': 'set' }, ['1', 1, true], ['1', 2, '1'], 'duplicate'],
    [
      { type: 'array', 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['a', 'b'] },
      [{ a: 1 }, { b: 1 }, { a: 1, b: 1 }],
      [{ a: 1 }, { a: 1, c: 2 }],
      'duplicate',
    ],
    [{ anyOf: [{ required: ['a'] }, { required: ['b'] }] }, { b: 1 }, {}, 'one-of'],
    [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { b: 1 }, { a: 1, b: 1 }, 'one-of'],
    [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1 }, {}, 'one-of'],
    [{ not: { required: ['a'] } }, { b: 1 }, { a: 1 }, 'one-of'],
    [{ allOf: [{ required: ['a'] }, { maxProperties: 1 }] }, { a: 1 }, { b: 1 }, 'required'],
  ])('%j lets %j through, but not %j', (schema, good, bad, kind) => {
    const node = nodeOf(schema);

    expect(validate(good, node)).toEqual([]);
    expect(validate(bad, node).map((problem) => problem.kind)).toEqual([kind]);
  });

  test('reports a wrong type once, and nothing else about the value', () => {
    const node = nodeOf({ type: 'string', enum: ['a'], oneOf: [{ required: ['a'] }, { required: ['b'] }] });

    expect(validate(7, node).map(({ kind }) => kind)).toEqual(['type']);
  });

  test('reports duplicates in lists last', () => {
    const item = { type: 'object', properties: { a: { type: 'string', enum: ['x'] } } };
    const list = { type: 'array', items: item, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['a'] };
    const node = nodeOf({ type: 'object', properties: { list }, required: ['b'] });

    expect(validate({ list: [{ a: 'y' }, { a: 'y' }] }, node).map(({ path }) => serverPath(path))).toEqual([
      'list[0].a',
      'list[1].a',
      'b',
      'list[1]',
    ]);
  });
});

describe('pruneAndDefault', () => {
  const fields = {
    type: 'object',
    properties: {
      name: { type: 'string', default: 'a' },
      maybe: { type: 'string', nullable: true },
      open: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true, properties: { known: { type: 'object' } } },
      free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      any: { type: 'object', additionalProperties: true },
      list: { type: 'array', items: { type: 'string', default: 'b' } },
    },
  };
  const root = nodeOf({ type: 'object', properties: { spec: fields } });

  test('returns the same object when nothing changes', () => {
    const object = { apiVersion: 'a/v1', kind: 'A', metadata: { name: 'a' }, spec: { name: 'x', maybe: null } };

    expect(pruneAndDefault(object, root, [])).toBe(object);
  });

  test('drops null fields and fills in defaults, in a copy', () => {
    const object = Object.freeze({
      spec: Object.freeze({ maybe: null, open: null, list: Object.freeze([null, 'c']) }),
    });

    expect(pruneAndDefault(object, root, [])).toEqual({ spec: { name: 'a', maybe: null, list: ['b', 'c'] } });
    expect(pruneAndDefault({ spec: { name: null } }, root, [])).toEqual({ spec: { name: 'a' } });
  });

  test('drops and reports unknown fields', () => {
    const unknown: UnknownField[] = [];
    const spec = { name: 'x', open: { more: 1, known: { less: 1 } }, free: { a: { b: 1 } }, bogus: 1, gone: undefined };

    expect(pruneAndDefault({ status: 1, spec }, root, unknown)).toEqual({
      spec: { name: 'x', open: { more: 1, known: {} }, free: { a: { b: 1 } } },
    });
    expect(unknown.map(({ path }) => serverPath(path))).toEqual(['status', 'spec.open.known.less', 'spec.bogus']);
  });

  test('reports the fields of objects where no object is expected', () => {
    const unknown: UnknownField[] = [];
    pruneAndDefault({ spec: { name: 'x', any: { a: { b: 1 } }, open: [{ c: 1 }], list: [[{ d: 1 }]] } }, root, unknown);

    expect(unknown.map(({ path }) => serverPath(path))).toEqual(['spec.any.a.b', 'spec.list[0][0].d']);
  });
});

test.each([
  [{ type: 'string', format: 'uuid' }, 'the format uuid is not known to lib/schema'],
  [{ type: 'integer', multipleOf: 2 }, 'the keyword multipleOf is not known to lib/schema'],
  [{ type: 'string', pattern: '\\d' }, 'the pattern may mean something else in JavaScript: \\d'],
])('the import rejects %j, which is not supported', (schema, message) => {
  expect(() => nodeOf(schema)).toThrow(message);
});

test('a rule that compares with the old object does not run for a new one', () => {
  expect(nodeOf({ type: 'string', 'x-kubernetes-validations': [{ rule: 'self == oldSelf' }] }).hasRules).toBe(false);
});

function nodeOf(schema: Schema): SchemaNode {
  const lines: string[] = [];
  const place = compactSchema(schema, {
    addSchema: (compact) => lines.push(JSON.stringify(compact)) - 1,
    checkPattern: formatPattern,
    addRule: () => 0,
  });
  return new SchemaTable(lines, [{ rule: 'true', holds: () => true }]).node(place);
}

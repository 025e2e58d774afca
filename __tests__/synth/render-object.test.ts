import { ApiObject, App, Chart, JsonPatch, Lazy, Size, Testing } from 'cdk8s';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { rendererOf } from '../../lib/synth/render-object';

const scalar = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, 0, ''),
  fc.constantFrom<unknown>(
    Lazy.any({ produce: () => ({ b: 1, a: [null] }) }),
    { resolve: () => 'token' },
    { value: 1 },
  ),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
}));

test('renders any object as cdk8s does', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), value),
      value,
      fc.dictionary(fc.string(), value),
      (fields, spec, metadata) => {
        const { labels: _labels, annotations: _annotations, name: _name, ...rest } = metadata;
        const object = objectWith({ ...fields, metadata: { ...rest, name: 'a' }, spec });

        expect(attempt(() => rendererOf(App.of(object))(object))).toEqual(attempt(() => object.toJson() as unknown));
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  [
    'a patch',
    (object: ApiObject) => {
      object.addJsonPatch(JsonPatch.add('/spec/b', 2));
    },
  ],
  [
    'a label',
    (object: ApiObject) => {
      object.metadata.addLabel('b', 'c');
    },
  ],
  [
    'metadata of its own',
    (object: ApiObject) => {
      object.metadata.add('generateName', 'b-');
    },
  ],
  [
    'an owner',
    (object: ApiObject) => {
      object.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'B', name: 'b', uid: 'c' });
    },
  ],
])('renders %s that is added later', (_, change) => {
  const object = objectWith({ spec: { a: 1 } });
  change(object);

  expect(rendererOf(App.of(object))(object)).toEqual(object.toJson());
  expect(JSON.stringify(rendererOf(App.of(object))(object))).toBe(JSON.stringify(object.toJson()));
});

test('leaves data that is not plain to the error of cdk8s', () => {
  const object = objectWith({ spec: { size: Size.gibibytes(1) } });

  expect(() => rendererOf(App.of(object))(object)).toThrow("can't render non-simple object of type 'Size'");
});

test('calls the resolvers of the app', () => {
  const app = new App({
    resolvers: [
      {
        resolve: (context) => {
          if (context.value === 'a') context.replaceValue('b');
        },
      },
    ],
  });
  const object = new ApiObject(new Chart(app, 'chart'), 'object', { apiVersion: 'v1', kind: 'A', spec: 'a' });

  expect(rendererOf(app)(object)).toMatchObject({ spec: 'b' });
});

function objectWith(fields: object): ApiObject {
  return new ApiObject(Testing.chart(), 'object', { metadata: { name: 'a' }, ...fields, apiVersion: 'v1', kind: 'A' });
}

function attempt(render: () => unknown): unknown {
  try {
    // As text: the order of fields counts.
    return JSON.stringify(render());
  } catch (error) {
    return (error as Error).message;
  }
}

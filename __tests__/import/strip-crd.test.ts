import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { formatCrds, parseCrds } from '../../lib/import/crd';
import { byAge, stripCrd } from '../../lib/import/strip-crd';

describe('stripping a CRD', () => {
  const schema = {
    description: 'prose',
    type: 'object',
    required: ['description'],
    properties: {
      description: { type: 'string', description: 'prose', default: { description: 'a value' } },
      list: { type: 'array', items: { title: 'prose', enum: ['description'] }, 'x-kubernetes-list-type': 'set' },
      any: { additionalProperties: { description: 'prose', format: 'int32', minimum: 0 } },
      closed: { additionalProperties: false },
      choice: { oneOf: [{ required: ['title'], description: 'prose' }], not: { pattern: '^a' } },
    },
    'x-kubernetes-validations': [{ rule: 'self.a == 1', message: 'prose', fieldPath: '.a' }],
  };

  test('leaves every fact of the schema and none of its prose', () => {
    expect(stripped([{ name: 'v1', served: true, storage: true, schema }]).schema.openAPIV3Schema).toEqual({
      type: 'object',
      required: ['description'],
      properties: {
        description: { type: 'string', default: { description: 'a value' } },
        list: { type: 'array', items: { enum: ['description'] }, 'x-kubernetes-list-type': 'set' },
        any: { additionalProperties: { format: 'int32', minimum: 0 } },
        closed: { additionalProperties: false },
        choice: { oneOf: [{ required: ['title'] }], not: { pattern: '^a' } },
      },
      'x-kubernetes-validations': [{ rule: 'self.a == 1', fieldPath: '.a' }],
    });
  });

  test('keeps the newest version that is served', () => {
    const versions = ['v1alpha3', 'v2', 'v1', 'v1beta1'].map((name) => ({
      name,
      served: name !== 'v2',
      storage: name === 'v1beta1',
      schema,
    }));

    expect(stripped(versions).name).toBe('v1');
  });

  test('changes nothing the second time', () => {
    const once = stripCrd(parse([{ name: 'v1', served: true, storage: true, schema }]));

    expect(stripCrd(once)).toEqual(once);
  });

  test('is written the same, whatever the order of the fields', () => {
    const crd = parse([{ name: 'v1', served: true, storage: true, schema }]);
    const reversed = Object.fromEntries(Object.entries(crd).reverse()) as unknown as typeof crd;

    expect(formatCrds([reversed], '')).toBe(formatCrds([crd], ''));
  });
});

test('API versions are ordered as Kubernetes does', () => {
  const versions = ['v1alpha1', 'v1', 'v1beta1', 'v2', 'v1alpha3', 'v10', 'v1beta2'];

  expect(versions.sort(byAge)).toEqual(['v10', 'v2', 'v1', 'v1beta2', 'v1beta1', 'v1alpha3', 'v1alpha1']);
});

describe('reading CRDs', () => {
  test('reads a List, as kubectl prints it, without kinds of other groups', () => {
    const items = [crd([], 'gateway.networking.k8s.io'), crd([], 'networking.istio.io')];
    const crds = parseCrds(stringify({ kind: 'List', items }), 'list.yaml');

    expect(crds.map((each) => each.spec.group)).toEqual(['networking.istio.io']);
  });

  test.each([
    ['a: b', 'a.yaml: contains no CustomResourceDefinition of Istio, got 1 document(s); give'],
    ['', 'a.yaml: contains no CustomResourceDefinition of Istio, got 0 document(s); give'],
    ['a: [', 'a.yaml:2: invalid YAML: '],
  ])('refuses %j', (text, message) => {
    expect(() => parseCrds(text, 'a.yaml')).toThrow(message);
  });
});

interface Version {
  readonly name: string;
  readonly schema: object;
  readonly served: boolean;
  readonly storage: boolean;
}

function stripped(versions: readonly Version[]) {
  const [version] = stripCrd(parse(versions)).spec.versions;
  if (version === undefined) throw new Error('no version is left');
  return version;
}

function parse(versions: readonly Version[]) {
  const [parsed] = parseCrds(stringify(crd(versions)), 'crd.yaml');
  if (parsed === undefined) throw new Error('no CRD is left');
  return parsed;
}

function crd(versions: readonly Version[], group = 'networking.istio.io') {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `things.${group}` },
    spec: {
      group,
      names: { kind: 'Thing', plural: 'things' },
      scope: 'Namespaced',
      versions: versions.map(({ schema, ...version }) => ({ ...version, schema: { openAPIV3Schema: schema } })),
    },
  };
}

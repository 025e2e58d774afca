import * as fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { runCommand } from '../cli/run-command';
import { readBroughtSchemas } from '../../lib/import/brought-schemas';
import { istioKinds, servedVersionsOf } from '../../lib/model/istio-release';
import { validateSchema } from '../../lib/schema/validate-schema';

const file = 'imports/crds/istio-1.31.yaml';
const text = fs.readFileSync(file, 'utf8');

const gateway = (port: unknown) => ({
  apiVersion: 'networking.istio.io/v1',
  kind: 'Gateway',
  metadata: { name: 'edge', namespace: 'edge' },
  spec: { servers: [{ port, hosts: ['*'] }] },
});
const http = { number: 80, name: 'http', protocol: 'HTTP' };

test('has every kind, and every rule in it is compiled', () => {
  const { schemaOf, unsupportedRules } = readBroughtSchemas(text, file);
  const newest = istioKinds.map((kind) => ({
    kind,
    apiVersion: servedVersionsOf(kind, '1.31')[0] ?? '',
    metadata: {},
  }));

  expect(newest.filter((manifest) => schemaOf(manifest) === undefined)).toEqual([]);
  expect(unsupportedRules).toEqual([]);
});

test('validates like the schemas of the release', () => {
  const { schemaOf } = readBroughtSchemas(text, file);
  const objects = [
    gateway(http),
    gateway({ ...http, number: '80' }),
    gateway({ ...http, nmae: 'a' }),
    gateway(undefined),
  ];

  for (const object of objects)
    expect(validateSchema(object, '1.31', schemaOf)).toEqual(validateSchema(object, '1.31'));
});

test('takes precedence over the schemas of the release, with its own rules', () => {
  const changed = text.replace(/( +)protocol:\n/g, '$1color:\n$1  type: string\n$1protocol:\n');
  const { schemaOf } = readBroughtSchemas(changed, file);
  const object = gateway({ ...http, color: 'red' });

  expect(validateSchema(object, '1.31')).not.toEqual([]);
  expect(validateSchema(object, '1.31', schemaOf)).toEqual([]);
});

test('reports an unsupported rule, and validates the rest', () => {
  const { schemaOf, unsupportedRules } = readBroughtSchemas(
    withRule('self.servers.map(s, s.port.number).sum() > 0'),
    file,
  );

  expect(unsupportedRules).toEqual(['self.servers.map(s, s.port.number).sum() > 0']);
  expect(validateSchema(gateway({ ...http, number: 'x' }), '1.31', schemaOf)).not.toEqual([]);
});

test('a hostile rule is a string, not a program', () => {
  const hostile = `self.servers == 'x"); process.exit(7); ("' || true`;
  const { schemaOf } = readBroughtSchemas(withRule(hostile), file);

  expect(validateSchema(gateway(http), '1.31', schemaOf)).toEqual([]);
});

test('check reads them with --crds', async () => {
  const args = ['check', 'dist', '--crds', file, '--fail-on', 'error'];

  expect(await runCommand(args)).toMatchObject({ code: 0, stderr: '' });
  expect(await runCommand(['check', 'dist', '--crds', 'dist/httpbin.k8s.yaml'])).toMatchObject({ code: 2 });
});

/** The CRDs, with one rule more for the spec of a Gateway. */
function withRule(rule: string): string {
  const [before, gatewayCrd] = [
    text.slice(0, text.indexOf('name: gateways.')),
    text.slice(text.indexOf('name: gateways.')),
  ];
  const spec = /\n( +)spec:\n/g;
  spec.lastIndex = gatewayCrd.indexOf('openAPIV3Schema');
  const found = spec.exec(gatewayCrd);
  if (found === null) throw new Error('there is no spec');
  const indent = `${found[1] ?? ''}  `;
  const at = found.index + found[0].length;
  const added = `${indent}x-kubernetes-validations:\n${indent}  - rule: ${JSON.stringify(rule)}\n`;
  return before + gatewayCrd.slice(0, at) + added + gatewayCrd.slice(at);
}

test('a pattern of exponential time in JavaScript takes linear time', () => {
  const { schemaOf } = readBroughtSchemas(
    crdOf({ properties: { spec: { type: 'string', pattern: '^(a+)+$' } } }),
    'my.yaml',
  );
  const object = { apiVersion: 'security.istio.io/v1', kind: 'PeerAuthentication', metadata: { name: 'a' } };

  expect(validateSchema({ ...object, spec: `${'a'.repeat(5000)}!` }, '1.31', schemaOf)).toMatchObject([{}]);
  expect(validateSchema({ ...object, spec: 'a'.repeat(5000) }, '1.31', schemaOf)).toEqual([]);
});

test.each<[unknown, string]>([
  [undefined, 'spec.versions[0].schema.openAPIV3Schema must be a map, got none'],
  [{ properties: { spec: null } }, 'spec.versions[0].schema.openAPIV3Schema.properties.spec must be a map, got null'],
  [{ items: 3 }, 'spec.versions[0].schema.openAPIV3Schema.items must be a map, got 3'],
  [{ required: [1] }, 'spec.versions[0].schema.openAPIV3Schema.required[0] must be a string, got 1'],
  [{ oneOf: {} }, 'spec.versions[0].schema.openAPIV3Schema.oneOf must be a list, got {}'],
  [
    { 'x-kubernetes-validations': [{}] },
    'spec.versions[0].schema.openAPIV3Schema.x-kubernetes-validations[0].rule must be a string, got none',
  ],
  [{ maxLength: 'a' }, 'spec.versions[0].schema.openAPIV3Schema.maxLength must be a number, got "a"'],
])('a broken schema, %j, is an error that names the field', (schema, message) => {
  expect(() => readBroughtSchemas(crdOf(schema), 'my.yaml')).toThrow(
    `my.yaml: the CRD "peerauthentications.security.istio.io" is broken: ${message}`,
  );
});

test('a pattern that RE2 does not have, and deep nesting, are errors', () => {
  const nested = `{"a":`.repeat(5000) + '1' + '}'.repeat(5000);

  expect(() => readBroughtSchemas(crdOf({ pattern: '(?=a)' }), 'my.yaml')).toThrow('is not RE2');
  expect(() => readBroughtSchemas(nested, 'my.yaml')).toThrow('my.yaml:1: nested deeper than 300 levels');
});

function crdOf(openAPIV3Schema: unknown): string {
  return JSON.stringify({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'peerauthentications.security.istio.io' },
    spec: {
      group: 'security.istio.io',
      names: { kind: 'PeerAuthentication' },
      scope: 'Namespaced',
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema } }],
    },
  });
}

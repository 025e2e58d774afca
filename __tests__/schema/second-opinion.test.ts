import * as fs from 'node:fs';
import * as path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { expect, test } from '@jest/globals';
import { parseCrds } from '../../lib/import/crd';
import { validateSchema } from '../../lib/schema/validate-schema';
import { describeWhere } from '../describe-where';
import { conformanceObjects, OBJECTS } from './conformance-objects';

const file = path.join('imports', 'crds', 'istio-1.31.yaml');
/** What JSON Schema can say at all: neither unknown fields, which the server prunes, nor Kubernetes' own rules. */
const IN_COMMON = ['type', 'required', 'enum', 'pattern', 'bounds', 'one-of'].map((kind) => `schema-${kind}`);

describeWhere(OBJECTS, 'ajv, where it speaks', () => {
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
  const validators = new Map<string, ValidateFunction>(
    parseCrds(fs.readFileSync(file, 'utf8'), file).flatMap(({ spec: { group, names, versions } }) =>
      versions.map(({ name, schema }): [string, ValidateFunction] => [
        `${group}/${name} ${names.kind}`,
        ajv.compile(toJsonSchema(schema.openAPIV3Schema) as object),
      ]),
    ),
  );
  const objects = conformanceObjects()
    .map(({ object }) => object)
    // The server drops a null where the schema has none; JSON Schema does not.
    .filter((object) => !JSON.stringify(object).includes('null'));

  test('agrees about every recorded object', () => {
    const opinions = objects.flatMap((object) => {
      // One version of a kind is kept; an older one has the same schema.
      const validate = validators.get(`${object.apiVersion} ${object.kind}`);
      if (validate === undefined) return [];
      const ours = validateSchema(object, '1.31').some(({ rule }) => IN_COMMON.includes(rule));
      return [{ name: object.metadata.name, kind: object.kind, ours, theirs: !validate(object) }];
    });

    expect(opinions.length).toBeGreaterThan(1000);
    expect(opinions.filter(({ ours }) => ours).length).toBeGreaterThan(100);
    expect(opinions.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
  });
});

/** The schema of a CRD in the words of JSON Schema. */
function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const fields = Object.entries(schema).map(([key, value]) => [key, toJsonSchema(value)]);
  const result = Object.fromEntries(fields) as Record<string, unknown>;
  if (result['x-kubernetes-int-or-string'] === true) result['type'] = ['integer', 'string'];
  if (result['nullable'] === true && typeof result['type'] === 'string') result['type'] = [result['type'], 'null'];
  delete result['nullable'];
  return result;
}

import type { Schema } from '../crd';

/** The type of a field. */
export type FieldType =
  | { readonly is: 'string' | 'bool' | 'bytes' | 'duration' | 'int32' | 'uint32' | 'uint64' | 'double' | 'json' }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'message'; readonly name: string }
  | { readonly is: 'list'; readonly of: FieldType }
  | { readonly is: 'map'; readonly of: FieldType; readonly keys: 'string' | 'uint32' };

/** Names of duration fields that have no CEL rule in the CRDs. Istio parses them like the others. */
const UNMARKED_DURATIONS = new Set(['budgetInterval', 'ttl', 'idleTimeout']);

/** The type of a field that is not a message, a list or a map with known values. */
export function scalarType(schema: Schema, field: string): FieldType {
  if (schema['enum'] !== undefined) return { is: 'enum', values: schema['enum'] as readonly string[] };
  switch (schema['type']) {
    case 'boolean':
      return { is: 'bool' };
    case 'number':
      return { is: 'double' };
    case 'integer':
      if (schema['format'] === 'int32') return { is: 'int32' };
      return { is: schema['minimum'] !== undefined && schema['maximum'] === undefined ? 'uint64' : 'uint32' };
    case 'string':
      if (schema['format'] === 'byte') return { is: 'bytes' };
      return { is: isDuration(schema, field) ? 'duration' : 'string' };
    default:
      return { is: 'json' };
  }
}

/** The CEL rules of a schema. */
export function rulesOf(schema: Schema): readonly string[] {
  const rules = (schema['x-kubernetes-validations'] ?? []) as readonly { readonly rule: string }[];
  return rules.map(({ rule }) => rule);
}

function isDuration(schema: Schema, field: string): boolean {
  return UNMARKED_DURATIONS.has(field) || rulesOf(schema).some((rule) => rule.includes('duration(self)'));
}

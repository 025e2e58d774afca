import type { FindingKind } from './finding';

const summaries = {
  'schema-unknown-field': 'A field is one that the schema of the kind has.',
  'schema-type': 'A value has the type of its field.',
  'schema-required': 'A required field is there.',
  'schema-enum': 'A value is one of those that the field takes.',
  'schema-pattern': 'A text has the form that the field takes.',
  'schema-format': 'A text is what the format of the field says.',
  'schema-bounds': 'A number, a text or a list lies within the bounds of the field.',
  'schema-one-of': 'Of fields that exclude each other one is there.',
  'schema-duplicate': 'Items of a list that is a set or a map are there once.',
  'schema-cel': 'The rules of the CustomResourceDefinition hold.',
  'schema-metadata': 'Name, namespace, labels and annotations are what Kubernetes takes.',
  'schema-not-served': 'The Istio release serves the kind in the version that is written.',
} as const satisfies Readonly<Record<`schema-${FindingKind | 'not-served'}`, string>>;

/** Every rule of the API server: what `judgeSchema` can find. */
export const schemaRules = Object.entries(summaries).map(([name, summary]) => ({ name, summary }));

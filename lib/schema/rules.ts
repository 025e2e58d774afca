import type { FindingKind } from './finding';

/** The rules of schema validation, by name. All of their findings are errors: the API server rejects the object. */
export const schemaRules = {
  'schema-unknown-field': 'A field is not in the schema of its kind.',
  'schema-type': 'A value has the wrong type.',
  'schema-required': 'A required field is missing.',
  'schema-enum': 'A value is not one of those that the field accepts.',
  'schema-pattern': 'A string does not match the pattern of its field.',
  'schema-format': 'A string does not have the format of its field.',
  'schema-bounds': 'A number, string or list is outside the bounds of its field.',
  'schema-one-of': 'Fields that exclude each other are set together, or none of them is set.',
  'schema-duplicate': 'A list contains an item twice that it may contain once.',
  'schema-cel': 'A validation rule of the CustomResourceDefinition does not hold.',
  'schema-metadata': 'A name, namespace, label or annotation is not one that Kubernetes accepts.',
  'schema-not-served': 'The Istio release does not serve the kind in the version that the object uses.',
} as const satisfies Readonly<Record<`schema-${FindingKind | 'not-served'}`, string>>;

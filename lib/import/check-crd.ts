import { isPlainObject } from '../model/plain';

type Check = (value: unknown, path: string) => void;

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isNumber = (value: unknown) => typeof value === 'number';
const isFlag = (value: unknown) => typeof value === 'boolean';

/** The keywords that lib/schema reads, and what their value must be. */
const KEYWORDS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ...['type', 'pattern', 'format'].map((name) => [name, a('string', isText)] as const),
  ...['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'].map(
    (name) => [name, a('number', isNumber)] as const,
  ),
  ...['nullable', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-int-or-string'].map(
    (name) => [name, a('boolean', isFlag)] as const,
  ),
  ...['required', 'x-kubernetes-list-map-keys'].map((name) => [name, listOf(a('string', isText))] as const),
  ...['allOf', 'anyOf', 'oneOf'].map((name) => [name, listOf(checkSchema)] as const),
  ['enum', a('list', Array.isArray)],
  ['properties', mapOf(checkSchema)],
  ['items', checkSchema],
  ['not', checkSchema],
  [
    'additionalProperties',
    (value, path) => {
      if (typeof value !== 'boolean') checkSchema(value, path);
    },
  ],
  [
    'x-kubernetes-validations',
    listOf((value, path) => {
      a('string', isText)(isPlainObject(value) ? value['rule'] : undefined, `${path}.rule`);
    }),
  ],
]);

/**
 * Checks that a CRD has the form that the rest of this folder relies on.
 *
 * @throws {Error} with the path of the first field that has another type
 */
export function checkCrd(crd: unknown, source: string): void {
  const { metadata, spec } = isPlainObject(crd) ? crd : {};
  const name = isPlainObject(metadata) ? metadata['name'] : undefined;
  try {
    a('string', isText)(name, 'metadata.name');
    checkSpec(isPlainObject(spec) ? spec : {});
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Error(`${source}: the CRD ${JSON.stringify(name)} is broken: ${error.message}`, { cause: error });
  }
}

function checkSpec({ names, scope, versions }: Readonly<Record<string, unknown>>): void {
  a('string', isText)(isPlainObject(names) ? names['kind'] : undefined, 'spec.names.kind');
  a('string', isText)(scope, 'spec.scope');
  listOf((version, path) => {
    const { name, schema } = isPlainObject(version) ? version : {};
    a('string', isText)(name, `${path}.name`);
    checkSchema(isPlainObject(schema) ? schema['openAPIV3Schema'] : undefined, `${path}.schema.openAPIV3Schema`);
  })(versions, 'spec.versions');
}

function checkSchema(schema: unknown, path: string): void {
  if (!isPlainObject(schema)) fail(path, 'map', schema);
  for (const [keyword, value] of Object.entries(schema)) KEYWORDS.get(keyword)?.(value, `${path}.${keyword}`);
}

function a(type: string, has: (value: unknown) => boolean): Check {
  return (value, path) => {
    if (!has(value)) fail(path, type, value);
  };
}

function listOf(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) fail(path, 'list', value);
    for (const [index, item] of value.entries()) check(item, `${path}[${String(index)}]`);
  };
}

function mapOf(check: Check): Check {
  return (value, path) => {
    if (!isPlainObject(value)) fail(path, 'map', value);
    for (const [name, item] of Object.entries(value)) check(item, `${path}.${name}`);
  };
}

function fail(path: string, type: string, value: unknown): never {
  throw new Error(
    `${path} must be a ${type}, got ${value === undefined ? 'none' : JSON.stringify(value).slice(0, 80)}`,
  );
}

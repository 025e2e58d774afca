import type { Schema } from '../crd';
import type { CompactSchema } from '../../schema/compact-schema';

/** Keywords without effect on the creation of an object. */
const IDLE = new Set(['x-kubernetes-map-type']);
/** Keywords with the same meaning in the compact form, whose value is not a schema. */
const PLAIN = new Set([
  'type',
  'nullable',
  'enum',
  'required',
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
]);
/**
 * Formats that Istio uses, as the API server validates them: `binary` is not a format to the server, and `double` is
 * any number.
 */
const FORMATS: ReadonlyMap<string, string | undefined> = new Map([
  ['byte', 'byte'],
  ['date-time', 'date-time'],
  ['int32', 'int32'],
  ['binary', undefined],
  ['double', undefined],
  ['int64', undefined],
]);

/** Stores each schema and rule once. Its functions return the index of what they are given. */
export interface Pool {
  readonly addSchema: (schema: CompactSchema) => number;
  readonly addRule: (rule: string) => number;
  /** Throws for a regular expression that the schemas cannot have. */
  readonly checkPattern: (pattern: string) => void;
}

/**
 * Adds a schema to the pool in its compact form, with all nested schemas.
 *
 * @returns its index in the pool
 * @throws {Error} for a keyword, format or regular expression that lib/schema does not support, so that none goes
 * unnoticed in a new release
 */
export function compactSchema(schema: Schema, pool: Pool): number {
  const place = (value: unknown) => compactSchema(value as Schema, pool);
  const places = (value: unknown) => (value as readonly Schema[]).map(place);
  const compact: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema).sort(byKeyword)) {
    if (PLAIN.has(keyword)) compact[keyword] = value;
    else if (keyword === 'properties') {
      compact[keyword] = Object.fromEntries(Object.entries(value as Schema).map(([name, of]) => [name, place(of)]));
    } else if (keyword === 'items' || keyword === 'not') compact[keyword] = place(value);
    else if (keyword === 'oneOf' || keyword === 'anyOf' || keyword === 'allOf') compact[keyword] = places(value);
    else if (keyword === 'additionalProperties') compact['additional'] = value === true ? true : place(value);
    else if (keyword === 'pattern') {
      pool.checkPattern(String(value));
      compact[keyword] = String(value);
    } else if (keyword === 'format') compact[keyword] = formatOf(value);
    else if (keyword === 'x-kubernetes-preserve-unknown-fields') compact['isOpen'] = value;
    else if (keyword === 'x-kubernetes-int-or-string') compact['isIntOrString'] = value;
    else if (keyword === 'x-kubernetes-validations') compact['rules'] = rulesOf(value, pool);
    else if (keyword === 'x-kubernetes-list-map-keys') compact['keys'] = value;
    else if (keyword === 'x-kubernetes-list-type') compact['isSet'] = value === 'set' || undefined;
    else if (!IDLE.has(keyword)) throw new Error(`the keyword ${keyword} is not known to lib/schema`);
  }
  return pool.addSchema(compact);
}

/** A rule that compares with the old object does not run on creation. */
function rulesOf(value: unknown, pool: Pool): readonly number[] {
  return (value as readonly Readonly<Record<string, unknown>>[])
    .filter(({ rule }) => !/\boldSelf\b/.test(String(rule)))
    .map(({ rule }) => pool.addRule(String(rule)));
}

function formatOf(value: unknown): string | undefined {
  const format = String(value);
  if (!FORMATS.has(format)) throw new Error(`the format ${format} is not known to lib/schema`);
  return FORMATS.get(format);
}

/** A fixed order, so that equal schemas are written the same. */
function byKeyword([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : Number(left > right);
}

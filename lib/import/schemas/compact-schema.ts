import type { Schema } from '../crd';
import type { CompactSchema } from '../../schema/compact-schema';
import { formatPattern } from '../cel/portable-pattern';

/** Keywords that decide nothing about an object that is created. */
const IDLE = new Set(['x-kubernetes-map-type']);
/** Keywords that mean the same in the compact form and have a value that is no schema. */
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
/** Formats that the API server looks at and Istio uses; to the server `binary` is no format, `double` any number. */
const FORMATS: ReadonlyMap<string, string | undefined> = new Map([
  ['byte', 'byte'],
  ['date-time', 'date-time'],
  ['int32', 'int32'],
  ['binary', undefined],
  ['double', undefined],
  ['int64', undefined],
]);

/** Where schemas and rules are kept once, however often they are used: each gives the place of what it is given. */
export interface Pool {
  readonly addSchema: (schema: CompactSchema) => number;
  readonly addRule: (rule: string) => number;
}

/**
 * Writes a schema in the form that is shipped, and all that is below it into the pool.
 *
 * @returns its place in the pool
 * @throws {Error} for a keyword, format or regular expression that lib/schema does not know, so that no release brings
 *   one unseen
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
    else if (keyword === 'pattern') compact[keyword] = checkedPattern(value);
    else if (keyword === 'format') compact[keyword] = formatOf(value);
    else if (keyword === 'x-kubernetes-preserve-unknown-fields') compact['isOpen'] = value;
    else if (keyword === 'x-kubernetes-int-or-string') compact['isIntOrString'] = value;
    else if (keyword === 'x-kubernetes-validations') compact['rules'] = rulesOf(value, pool);
    else if (keyword === 'x-kubernetes-list-map-keys') compact['keys'] = value;
    else if (keyword === 'x-kubernetes-list-type') compact['isSet'] = value === 'set' || undefined;
    else if (!IDLE.has(keyword)) throw new Error(`the keyword ${keyword} is not known to lib/schema`);
  }
  return pool.addSchema(compact);
}

/** A rule that compares with the object before the change does not run when the object is created. */
function rulesOf(value: unknown, pool: Pool): readonly number[] {
  return (value as readonly Readonly<Record<string, unknown>>[])
    .filter(({ rule }) => !/\boldSelf\b/.test(String(rule)))
    .map(({ rule }) => pool.addRule(String(rule)));
}

function checkedPattern(value: unknown): string {
  const pattern = String(value);
  formatPattern(pattern);
  return pattern;
}

function formatOf(value: unknown): string | undefined {
  const format = String(value);
  if (!FORMATS.has(format)) throw new Error(`the format ${format} is not known to lib/schema`);
  return FORMATS.get(format);
}

/** One order for all, so that what is equal is written alike. */
function byKeyword([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : Number(left > right);
}

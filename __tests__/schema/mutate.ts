import { isPlainObject } from '../../lib/model/plain';
import type { SchemaNode } from '../../lib/schema/schema-node';
import { generate } from './generate';
import { hostileNames, hostileTexts, hostileValues } from './hostile-values';
import type { Random } from './random';

/** A field or item of an object, with the schema of what holds it. */
interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
  readonly node: SchemaNode | undefined;
}

/** What every Manifest has. */
const FIXED = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * Changes a copy of an object in one to three places: a field is dropped, added, renamed, of another type, null, out of
 * range, doubled.
 */
export function mutate(object: unknown, schema: SchemaNode, random: Random): Record<string, unknown> {
  let copy = structuredClone(object) as Record<string, unknown>;
  for (let count = 1 + random.below(3); count > 0; count--) {
    const root = copy;
    const places = placesIn(root, schema).filter(({ holder, key }) => holder !== root || !FIXED.has(key));
    if (places.length > 0) change(random.pick(places), random);
    // As JSON has it: no field is undefined, no object is there twice.
    copy = JSON.parse(JSON.stringify(copy)) as Record<string, unknown>;
  }
  return copy;
}

function change({ holder, key, node }: Place, random: Random): void {
  const value = valueOf(holder, key);
  const field = fieldOf(node, key);
  switch (random.below(10)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      return;
    case 1:
      set(value, random.pick(hostileNames), random.pick(hostileValues));
      return;
    case 2:
      if (Array.isArray(holder)) return;
      Reflect.deleteProperty(holder, key);
      set(holder, random.below(2) === 0 ? `${key}s` : key.toUpperCase(), value);
      return;
    case 3:
      if (Array.isArray(holder)) holder.push(value);
      else set(holder, key, Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : [value]);
      return;
    case 4:
      set(holder, key, random.pick(hostileValues));
      return;
    case 5:
      set(holder, key, random.pick(hostileTexts));
      return;
    case 6:
      set(value, random.pick(hostileTexts), random.pick(hostileTexts));
      return;
    case 7:
    case 8:
      if (field !== undefined) set(holder, key, generate(field, random));
      return;
    default: {
      const names = [...(field?.properties?.keys() ?? [])];
      if (field === undefined || names.length === 0) return;
      const name = random.pick(names);
      const below = fieldOf(field, name);
      if (below !== undefined) set(value, name, generate(below, random));
    }
  }
}

function placesIn(value: unknown, node: SchemaNode | undefined): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown> | unknown[];
  return Object.keys(holder).flatMap((key) => [
    { holder, key, node },
    ...placesIn(valueOf(holder, key), fieldOf(node, key)),
  ]);
}

function fieldOf(node: SchemaNode | undefined, key: string): SchemaNode | undefined {
  const field = node?.items ?? node?.properties?.get(key) ?? node?.additional;
  return field === true ? undefined : field;
}

function valueOf(holder: object, key: string): unknown {
  return (holder as Record<string, unknown>)[key];
}

/** Also sets a field with the name `__proto__`, as a JSON parser does. */
function set(holder: unknown, name: string, value: unknown): void {
  if (!isPlainObject(holder) && !Array.isArray(holder)) return;
  if (Array.isArray(holder) && !/^\d{1,3}$/.test(name)) return;
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

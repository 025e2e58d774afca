import { isPlainObject, type Fields } from '../model/plain';
import type { FieldPath } from '../model/field-path';
import type { SchemaNode } from './schema-node';

/** A field that the schema does not have. */
export interface UnknownField {
  readonly path: FieldPath;
  /** The fields that are allowed there; undefined where the schema does not expect an object. */
  readonly known: readonly string[] | undefined;
}

/** Fields that every object of the cluster has, whatever its schema says. */
const OBJECT_FIELDS = new Set(['apiVersion', 'kind', 'metadata']);

/** Deeper fields are not listed: the object is rejected anyway. */
const DEEPEST = 100;

/**
 * Prepares an object as the API server does before validation: drops unknown fields, drops null fields that are not
 * nullable, and fills in defaults.
 *
 * @param unknown receives the unknown fields that were dropped
 * @returns the object itself when nothing changed, which is the common case
 * @see Kubernetes, apiextensions-apiserver: pkg/apiserver/schema/pruning and defaulting
 */
export function pruneAndDefault(object: Fields, root: SchemaNode, unknown: UnknownField[]): Fields {
  return pruneFields(object, root, [], unknown);
}

function pruneValue(value: unknown, node: SchemaNode, path: (string | number)[], unknown: UnknownField[]): unknown {
  if (isPlainObject(value)) return pruneFields(value, node, path, unknown);
  if (Array.isArray(value)) return pruneItems(value, node, path, unknown);
  return value;
}

function pruneFields(object: Fields, node: SchemaNode, path: (string | number)[], unknown: UnknownField[]) {
  let pruned: Record<string, unknown> | undefined;
  // Nothing below an open schema without properties is checked.
  if (node.isOpen && node.properties === undefined && node.additional === undefined) return object;
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (path.length === 0 && OBJECT_FIELDS.has(name)) continue;
    const field = node.properties?.get(name) ?? node.additional;
    path.push(name);
    let kept = value;
    if (field === undefined) {
      if (!node.isOpen && value !== undefined) {
        unknown.push({ path: [...path], known: [...(node.properties?.keys() ?? [])] });
        kept = undefined;
      }
    } else if (field === true) {
      addUnknown(value, path, unknown);
    } else {
      kept = value === null && !field.nullable ? field.default : pruneValue(value, field, path, unknown);
    }
    path.pop();
    if (kept === value) continue;
    pruned ??= { ...object };
    if (kept === undefined) Reflect.deleteProperty(pruned, name);
    else pruned[name] = kept;
  }
  for (const name of node.defaulted) {
    if (Object.hasOwn(pruned ?? object, name)) continue;
    pruned ??= { ...object };
    pruned[name] = node.properties?.get(name)?.default;
  }
  return pruned ?? object;
}

function pruneItems(list: readonly unknown[], node: SchemaNode, path: (string | number)[], unknown: UnknownField[]) {
  const { items } = node;
  if (items === undefined) {
    // A list where an object is expected: the server also reports the fields of its items as unknown.
    if (!node.isOpen) addUnknown(list, path, unknown);
    return list;
  }
  let pruned: unknown[] | undefined;
  list.forEach((value, place) => {
    path.push(place);
    const kept = value === null && !items.nullable ? (items.default ?? null) : pruneValue(value, items, path, unknown);
    path.pop();
    if (kept === value) return;
    pruned ??= [...list];
    pruned[place] = kept;
  });
  return pruned ?? list;
}

/** Adds all fields of objects for which there is no schema, in lists nested to any depth. */
function addUnknown(value: unknown, path: FieldPath, unknown: UnknownField[]): void {
  const waiting: { readonly value: unknown; readonly path: FieldPath }[] = [{ value, path: [...path] }];
  const seen = new Set<unknown>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: inner, path: at } = next;
    if (seen.has(inner) || at.length > DEEPEST) continue;
    if (isPlainObject(inner)) {
      for (const name of Object.keys(inner)) unknown.push({ path: [...at, name], known: undefined });
    } else if (Array.isArray(inner)) {
      seen.add(inner);
      inner.forEach((item: unknown, place) => waiting.push({ value: item, path: [...at, place] }));
    }
  }
}

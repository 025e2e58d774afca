import { isPlainObject } from '../../model/plain';

/** A plain object with any content. */
export type PlainObject = Readonly<Record<string, unknown>>;

/**
 * Copies plain data without undefined values and objects that have no other values. No object occurs twice in the copy,
 * so YAML needs no anchors.
 */
export function plainCopy(source: object): PlainObject {
  const entries = Object.entries(source).flatMap(([key, value]: [string, unknown]) => {
    const copied = copyValue(value);
    return copied === undefined ? [] : [[key, copied] as const];
  });
  return Object.fromEntries(entries);
}

function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyValue);
  if (!isPlainObject(value)) return value;
  const copied = plainCopy(value);
  const isEmptied = Object.keys(copied).length === 0 && Object.keys(value).length > 0;
  return isEmptied ? undefined : copied;
}

/** Merges one plain object over another, field by field. undefined changes nothing, and lists are replaced. */
export function mergePlain(under: PlainObject, over: PlainObject): PlainObject {
  const merged = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const known = merged.get(key);
    if (value === undefined) continue;
    merged.set(key, isPlainObject(known) && isPlainObject(value) ? mergePlain(known, value) : value);
  }
  return Object.fromEntries(merged);
}

/** The object, or undefined when it is empty. */
export function unlessEmpty(source: PlainObject): PlainObject | undefined {
  return Object.keys(source).length === 0 ? undefined : source;
}

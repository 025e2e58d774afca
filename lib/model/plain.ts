/** Readers of plain data of any type: a missing value, or one of another type, reads as empty or undefined. */
export type Fields = Readonly<Record<string, unknown>>;

const NO_FIELDS: Fields = {};

/** Whether a value is what JSON calls an object: not null and not a list. */
export function isPlainObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns empty when the value is not an object */
export function fieldsOf(value: unknown): Fields {
  return isPlainObject(value) ? value : NO_FIELDS;
}

/** @returns undefined when one of the steps does not exist */
export function valueAt(value: unknown, ...steps: readonly string[]): unknown {
  let current = value;
  for (const step of steps) {
    const fields = fieldsOf(current);
    if (!Object.hasOwn(fields, step)) return undefined;
    current = fields[step];
  }
  return current;
}

/** @returns empty when the value is not a list */
export function listAt(value: unknown, ...steps: readonly string[]): readonly unknown[] {
  const list = valueAt(value, ...steps);
  return Array.isArray(list) ? list : [];
}

/** @returns empty when the value is not a string */
export function textAt(value: unknown, ...steps: readonly string[]): string {
  const text = valueAt(value, ...steps);
  return typeof text === 'string' ? text : '';
}

/** @returns undefined when the value is not a number */
export function numberAt(value: unknown, ...steps: readonly string[]): number | undefined {
  const number = valueAt(value, ...steps);
  return typeof number === 'number' ? number : undefined;
}

/** Readers of plain data that may be anything: what is not there, or of another type, reads as nothing. */
export type Fields = Readonly<Record<string, unknown>>;

const NO_FIELDS: Fields = {};

/** Whether a value is what JSON calls an object: not null and not a list. */
export function isPlainObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns empty for what is not an object */
export function fieldsOf(value: unknown): Fields {
  return isPlainObject(value) ? value : NO_FIELDS;
}

/** @returns undefined when one of the steps is not there */
export function valueAt(value: unknown, ...steps: readonly string[]): unknown {
  let current = value;
  for (const step of steps) {
    const fields = fieldsOf(current);
    if (!Object.hasOwn(fields, step)) return undefined;
    current = fields[step];
  }
  return current;
}

/** @returns empty for what is no list */
export function listAt(value: unknown, ...steps: readonly string[]): readonly unknown[] {
  const list = valueAt(value, ...steps);
  return Array.isArray(list) ? list : [];
}

/** @returns empty for what is no text */
export function textAt(value: unknown, ...steps: readonly string[]): string {
  const text = valueAt(value, ...steps);
  return typeof text === 'string' ? text : '';
}

/** @returns undefined for what is no number */
export function numberAt(value: unknown, ...steps: readonly string[]): number | undefined {
  const number = valueAt(value, ...steps);
  return typeof number === 'number' ? number : undefined;
}

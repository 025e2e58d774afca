/** Readers of plain data that may be anything: what is not there, or of another type, reads as nothing. */
export type Fields = Readonly<Record<string, unknown>>;

const NO_FIELDS: Fields = {};

/** @returns empty for what is no object */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : NO_FIELDS;
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

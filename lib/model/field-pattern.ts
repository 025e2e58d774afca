/** A value found in an object, and where: `http[1].mirrors`. */
export interface PatternMatch {
  readonly path: string;
  readonly value: unknown;
}

/**
 * Finds the values that a pattern selects in plain data: `http[].mirrors` in each item of the list,
 * `customTags{}.formatter` in each value of the map.
 */
export function* matchPattern(data: unknown, pattern: string): Generator<PatternMatch> {
  yield* matchSteps(data, pattern.split(/\.|(?=\[\])|(?=\{\})/), '');
}

function* matchSteps(value: unknown, steps: readonly string[], path: string): Generator<PatternMatch> {
  const [step, ...rest] = steps;
  if (step === undefined) {
    yield { path, value };
  } else if (step === '[]') {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) yield* matchSteps(item, rest, `${path}[${String(index)}]`);
  } else if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    const names = step === '{}' ? Object.keys(record) : [step].filter((name) => Object.hasOwn(record, name));
    for (const name of names) yield* matchSteps(record[name], rest, path === '' ? name : `${path}.${name}`);
  }
}

const SHOWN = 5;

/** A value as a message shows it: a string in quotes, cut when it is long; `a list` or `an object` for the rest. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? 'a list' : 'an object';
    case 'undefined':
    case 'function':
    case 'symbol':
      return typeof value;
  }
}

/** The first few of many values: `a, b, c, …`; `none` when there are none. */
export function someOf(values: Iterable<string>): string {
  const some: string[] = [];
  for (const value of values) {
    if (some.push(value) <= SHOWN) continue;
    some[SHOWN] = '…';
    break;
  }
  return some.length === 0 ? 'none' : some.join(', ');
}

/** `a, b or c`, for a fix that lists the valid values. */
export function alternatives(values: readonly string[]): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}

import { isPlainObject } from '../model/plain';
import { showValue, valueAt } from './json';
import type { SchemaNode } from './schema-node';
import type { Walk } from './walk';

/**
 * Finds the items of a list whose key fields are equal.
 *
 * Each is reported once, at its second occurrence. A key that is not a string, number or boolean is not compared: its
 * type is already wrong.
 *
 * @see Kubernetes, apiextensions-apiserver: pkg/apiserver/schema/listtype
 */
export function checkDuplicates(list: readonly unknown[], { keys }: SchemaNode, walk: Walk): void {
  const seen = new Map<string, number>();
  list.forEach((item, place) => {
    const key =
      keys === undefined ? [item] : keys.map((name) => (isPlainObject(item) ? valueAt(item, name) : undefined));
    if (!key.every(isScalar)) return;
    const text = JSON.stringify(key.map((value) => (value === undefined ? [] : value)));
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    if (count !== 2) return;
    const shown = key
      .map((value, at) => (keys === undefined ? '' : `${keys[at] ?? ''} `) + showValue(value))
      .join(', ');
    walk.add('duplicate', () => ({ message: `duplicate value: ${shown}` }), place);
  });
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

import { isPlainObject, type Fields } from '../model/plain';

/** @returns undefined when the object does not have the field as an own property */
export function valueAt(object: Fields, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Names of types in messages. A whole number is an integer. */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

const LONGEST = 60;

/**
 * Formats a value for a message: `"v9"`, `7`, `null`; lists and objects by their size, because they may be long.
 *
 * @returns about 60 characters at most
 */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (isPlainObject(value)) return `an object of ${String(Object.keys(value).length)} fields`;
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
}

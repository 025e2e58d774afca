import { type Fields } from '../model/plain';
import { hasFormat } from './formats';
import { showValue } from './json';
import type { Bounds, SchemaNode } from './schema-node';
import type { Wording } from '../model/finding';
import type { Walk } from './walk';

/** Checks length, pattern and format of a string, and reports the first that fails. */
export function checkText(text: string, { bounds, pattern, format }: SchemaNode, walk: Walk): void {
  if (bounds?.maxLength !== undefined && isLonger(text, bounds.maxLength)) {
    const { maxLength } = bounds;
    walk.add('bounds', () => tooMany('may not be more than', maxLength, 'characters long', lengthOf(text)));
  } else if (bounds?.minLength !== undefined && !isLonger(text, bounds.minLength - 1)) {
    const { minLength } = bounds;
    walk.add('bounds', () => tooMany('should be at least', minLength, 'characters long', lengthOf(text)));
  } else if (pattern !== undefined && !pattern.test(text)) {
    walk.add('pattern', () => ({ message: `should match '${pattern.source}', got ${showValue(text)}` }));
  }
  if (format !== undefined && !hasFormat(text, format)) {
    walk.add('format', () => ({ message: `must be of type ${format}, got ${showValue(text)}` }));
  }
}

const INT32 = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

export function checkNumber(value: number, { bounds, format }: SchemaNode, walk: Walk): void {
  if (format === 'int32' && (value < INT32.minimum || value > INT32.maximum)) {
    walk.add('bounds', () => outside(`must be an integer of 32 bits`, value));
  }
  const { minimum, maximum } = bounds ?? {};
  if (minimum !== undefined && value < minimum) {
    walk.add('bounds', () => outside(`should be greater than or equal to ${String(minimum)}`, value));
  }
  if (maximum !== undefined && value > maximum) {
    walk.add('bounds', () => outside(`should be less than or equal to ${String(maximum)}`, value));
  }
}

export function checkItemCount(list: readonly unknown[], { minItems, maxItems }: Bounds, walk: Walk): void {
  if (minItems !== undefined && list.length < minItems) {
    walk.add('bounds', () => tooMany('should have at least', minItems, 'items', list.length));
  }
  if (maxItems !== undefined && list.length > maxItems) {
    walk.add('bounds', () => tooMany('must have at most', maxItems, 'items', list.length));
  }
}

export function checkFieldCount(object: Fields, { minProperties, maxProperties }: Bounds, walk: Walk): void {
  if (minProperties === undefined && maxProperties === undefined) return;
  const count = Object.keys(object).length;
  if (minProperties !== undefined && count < minProperties) {
    walk.add('bounds', () => tooMany('should have at least', minProperties, 'fields', count));
  }
  if (maxProperties !== undefined && count > maxProperties) {
    walk.add('bounds', () => tooMany('must have at most', maxProperties, 'fields', count));
  }
}

function tooMany(relation: string, bound: number, unit: string, found: number): Wording {
  return { message: `${relation} ${String(bound)} ${unit}, got ${String(found)}` };
}

function outside(relation: string, found: number): Wording {
  return { message: `${relation}, got ${String(found)}` };
}

/** Counts characters only when it has to: a character has one or two UTF-16 units. */
function isLonger(text: string, bound: number): boolean {
  return text.length > bound && (text.length > 2 * bound || lengthOf(text) > bound);
}

/** Unicode characters, as Go counts them. */
function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

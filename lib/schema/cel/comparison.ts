import { CelError } from './cel-error';

/** @returns negative, 0 or positive when `left` is less than, equal to or greater than `right` */
export function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'bigint' && typeof right === 'bigint') return left < right ? -1 : Number(left > right);
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  throw new CelError('no such overload');
}

/** `left == right`: values of different types are unequal, lists are compared item by item, maps key by key. */
export function equals(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, place) => equals(item, right[place]));
  }
  const [leftEntries, rightMap] = [Object.entries(left), new Map(Object.entries(right))];
  if (leftEntries.length !== rightMap.size) return false;
  return leftEntries.every(([key, value]) => rightMap.has(key) && equals(value, rightMap.get(key)));
}

/** `item in range`: in a list by value, in a map by key. */
export function isIn(item: unknown, range: unknown): boolean {
  if (Array.isArray(range)) return range.some((other) => equals(item, other));
  if (typeof range === 'object' && range !== null) return typeof item === 'string' && Object.hasOwn(range, item);
  throw new CelError('no such overload');
}

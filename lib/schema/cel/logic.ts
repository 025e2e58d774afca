import { CelError } from './cel-error';

type Condition = () => boolean;
type Predicate = (item: unknown) => boolean;

/**
 * `left && right`, where an error on one side is ignored when the other side is false.
 *
 * @see CEL specification, Logical Operators
 */
export function and(left: Condition, right: Condition): boolean {
  return decide(false, left, right);
}

/** `left || right`, where an error on one side is ignored when the other side is true. */
export function or(left: Condition, right: Condition): boolean {
  return decide(true, left, right);
}

/** `list.all(item, predicate)`; for a map, its keys. */
export function all(range: unknown, predicate: Predicate): boolean {
  return decideEach(false, range, predicate);
}

/** `list.exists(item, predicate)` */
export function exists(range: unknown, predicate: Predicate): boolean {
  return decideEach(true, range, predicate);
}

/** `list.exists_one(item, predicate)`, which does not ignore errors. */
export function existsOne(range: unknown, predicate: Predicate): boolean {
  let count = 0;
  for (const item of itemsOf(range)) if (predicate(item)) count++;
  return count === 1;
}

function decide(deciding: boolean, left: Condition, right: Condition): boolean {
  let value: boolean;
  try {
    value = left();
  } catch (error) {
    if (!(error instanceof CelError) || right() !== deciding) throw error;
    return deciding;
  }
  return value === deciding ? deciding : right();
}

function decideEach(deciding: boolean, range: unknown, predicate: Predicate): boolean {
  let failure: CelError | undefined;
  for (const item of itemsOf(range)) {
    try {
      if (predicate(item) === deciding) return deciding;
    } catch (error) {
      if (!(error instanceof CelError)) throw error;
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
  return !deciding;
}

function itemsOf(range: unknown): readonly unknown[] {
  if (Array.isArray(range)) return range;
  if (typeof range === 'object' && range !== null) return Object.keys(range);
  throw new CelError('no such overload');
}

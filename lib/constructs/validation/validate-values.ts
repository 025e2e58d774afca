import type { Construct } from 'constructs';
import { constructError, quote } from './construct-error';
import { isPort, isWholeNumber } from '../../syntax/whole-number';

/** @throws {Error} when a number is not a valid port */
export function validatePort(scope: Construct, prop: string, port: number): void {
  if (!isPort(port)) throw constructError(scope, `${prop} is 1 to 65535, got ${quote(port)}`);
}

/** @throws {Error} for a number that is not whole, or out of range */
export function validateWholeNumber(
  scope: Construct,
  prop: string,
  value: number,
  [least, greatest]: readonly [number, number],
): void {
  if (isWholeNumber(value, least, greatest)) return;
  throw constructError(
    scope,
    `${prop} is a whole number from ${String(least)} to ${String(greatest)}, got ${quote(value)}`,
  );
}

/**
 * @param what what the list contains, for the error: `rule`
 * @throws {Error} when a list is set and empty
 */
export function validateSome(scope: Construct, prop: string, what: string, list: readonly unknown[] | undefined): void {
  if (list?.length === 0) throw constructError(scope, `${prop} has at least one ${what}, got []`);
}

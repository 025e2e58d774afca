import type { Construct } from 'constructs';
import { constructError, quote } from './construct-error';
import { matchPattern } from '../../model/field-pattern';

/** Minimum and maximum, by field path: `http[].fault.abort.percentage.value` to 0 and 100. */
export type FieldBounds = Readonly<Record<string, readonly [least: number, greatest: number]>>;

/**
 * Rejects numbers that the API server or Istio's admission webhook would reject.
 *
 * @throws {Error} with the field, the value and the range
 */
export function validateBounds(scope: Construct, bounds: FieldBounds, spec: object): void {
  for (const [pattern, [least, greatest]] of Object.entries(bounds)) {
    for (const { path, value } of matchPattern(spec, pattern)) {
      if (typeof value !== 'number' || (value >= least && value <= greatest)) continue;
      throw constructError(scope, `${path} is ${String(least)} to ${String(greatest)}, got ${quote(value)}`);
    }
  }
}

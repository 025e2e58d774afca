import { resolvePlain } from './resolve-plain';
import { Unusual } from './unusual';

/** The value of a scalar without quotes, but for the numbers that no JSON can say. */
export function resolveUsual(text: string): string | number | boolean | null {
  const value = resolvePlain(text);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Unusual();
  return value;
}

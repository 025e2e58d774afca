import { resolvePlain } from './resolve-plain';
import { unusual } from './unusual';

/** The value of an unquoted scalar, except for numbers that JSON or JavaScript cannot represent. */
export function resolveUsual(text: string): string | number | boolean | null {
  const value = resolvePlain(text);
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) throw unusual;
  return value;
}

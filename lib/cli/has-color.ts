import type { Io } from './command';

/**
 * Whether to color output: on a terminal, unless the user decides otherwise.
 *
 * @see https://no-color.org, https://force-color.org: either counts if it is not empty
 */
export function hasColor({ env, isTerminal }: Pick<Io, 'env' | 'isTerminal'>): boolean {
  const isSet = (name: string) => env[name] !== undefined && env[name] !== '';
  if (isSet('NO_COLOR')) return false;
  if (isSet('FORCE_COLOR')) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

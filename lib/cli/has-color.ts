import type { Io } from './command';

/**
 * Whether output is to be coloured: on a terminal, unless the user says otherwise.
 *
 * @see https://no-color.org, https://force-color.org: either counts when it is not empty
 */
export function hasColor({ env, isTerminal }: Pick<Io, 'env' | 'isTerminal'>): boolean {
  const isSet = (name: string) => env[name] !== undefined && env[name] !== '';
  if (isSet('NO_COLOR')) return false;
  if (isSet('FORCE_COLOR')) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

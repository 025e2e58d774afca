import type { IConstruct } from 'constructs';

/**
 * A wrong call of a construct, in the words of the API that was called.
 *
 * @param scope the construct that was given the value
 * @param problem `<prop> <what holds>, got <value>[; <what to do>]`
 */
export function constructError(scope: IConstruct, problem: string): Error {
  return new Error(`${scope.node.path}: ${problem}`);
}

/** A value as it stands in an error: strings in quotes, numbers that JSON does not have by their name. */
export function quote(value: unknown): string {
  return value === undefined || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

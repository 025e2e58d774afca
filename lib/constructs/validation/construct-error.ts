import type { IConstruct } from 'constructs';

/**
 * An invalid call of a construct, in terms of the API that was called.
 *
 * @param scope the construct that received the value
 * @param problem `<prop> <what holds>, got <value>[; <what to do>]`
 */
export function constructError(scope: IConstruct, problem: string): Error {
  return new Error(`${scope.node.path}: ${problem}`);
}

/** A value in an error message: strings in quotes, numbers that JSON does not have by name. */
export function quote(value: unknown): string {
  return value === undefined || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

import type * as Re2 from 're2js';
import { byteLength } from './byte-length';

const MAX_PROXY_REGEX = 1024;

/**
 * Compiles a regular expression in RE2's syntax, which has no lookaround and no backreferences.
 *
 * @throws {Error} when the expression is not valid RE2
 */
function compile(regex: string): Re2.RE2JS {
  const { RE2JS } = require('re2js') as typeof Re2; // eslint-disable-line @typescript-eslint/no-require-imports -- most meshes have no regular expressions, and loading the engine takes longer than checking such a mesh
  return RE2JS.compile(regex);
}

/** @returns undefined when the expression is not valid RE2; Istio rejects it, so it matches nothing */
export function tryCompileRe2(regex: string): Re2.RE2JS | undefined {
  try {
    return compile(regex);
  } catch {
    return undefined;
  }
}

/** What is wrong with a regular expression in RE2's syntax. */
export function re2Problem(regex: string): string | undefined {
  try {
    compile(regex);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * What is wrong with a regular expression that Envoy evaluates.
 *
 * @returns undefined when the expression is valid
 * @see Istio, validateStringRegexp
 */
export function proxyRegexProblem(regex: string): string | undefined {
  if (regex === '') return 'a regular expression must not be empty';
  const length = byteLength(regex);
  if (length > MAX_PROXY_REGEX)
    return `a regular expression has at most ${String(MAX_PROXY_REGEX)} bytes, got ${String(length)}`;
  return re2Problem(regex);
}

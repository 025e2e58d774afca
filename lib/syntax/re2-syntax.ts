import type * as Re2 from 're2js';
import { byteLength } from './byte-length';

const MAX_PROXY_REGEX = 1024;

/**
 * What is wrong with a regular expression that Envoy shall run.
 *
 * @returns undefined when nothing is
 * @see Istio, validateStringRegexp
 */
export function proxyRegexProblem(regex: string): string | undefined {
  if (regex === '') return 'a regular expression is not empty';
  const length = byteLength(regex);
  if (length > MAX_PROXY_REGEX)
    return `a regular expression has at most ${String(MAX_PROXY_REGEX)} bytes, got ${String(length)}`;
  return regexProblem(regex);
}

/** What is wrong with a regular expression in RE2's syntax, which has no look-around and no back-references. */
export function regexProblem(regex: string): string | undefined {
  const { RE2JS } = require('re2js') as typeof Re2; // eslint-disable-line @typescript-eslint/no-require-imports -- most meshes have no regular expression, and loading it takes longer than judging them
  try {
    RE2JS.compile(regex);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

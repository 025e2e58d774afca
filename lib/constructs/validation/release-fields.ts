import type { Construct } from 'constructs';
import { constructError, quote } from './construct-error';
import { addWarning } from '../notes/warnings';
import { matchPattern } from '../../model/field-pattern';
import { isAtLeast, isIstioRelease, type IstioRelease } from '../../model/istio-release';

/**
 * What was added or removed between Istio's releases: `http[].mirrors`, or `tls.mode=OPTIONAL_MUTUAL`, to [since,
 * last].
 */
export type FieldHistory = Readonly<Record<string, readonly [since: string | null, last?: string]>>;

/** Deprecated fields and what to write: `http[].mirrorPercent` to `write mirrorPercentage`. */
export type DeprecatedFields = Readonly<Record<string, string>>;

/**
 * Rejects fields and enum values that the targeted Istio release does not have.
 *
 * @throws {Error} with the release that added the field, or the last release that had it
 */
export function validateFields(scope: Construct, release: IstioRelease, history: FieldHistory, spec: object): void {
  for (const [key, [since, last]] of Object.entries(history)) {
    const problem = problemOf(release, since, last);
    if (problem === undefined) continue;
    const [pattern = '', member] = key.split('=');
    for (const { path, value } of matchPattern(spec, pattern)) {
      if (member !== undefined && member !== value) continue;
      const what = member === undefined ? path : `${path}: ${quote(value)}`;
      throw constructError(scope, `${what} is not supported by Istio ${release}; ${problem}`);
    }
  }
}

/** Adds a warning for each deprecated field that Istio still reads. */
export function warnOfDeprecated(scope: Construct, deprecated: DeprecatedFields, spec: object): void {
  for (const [pattern, successor] of Object.entries(deprecated)) {
    for (const { path } of matchPattern(spec, pattern)) addWarning(scope, `${path} is deprecated; ${successor}`);
  }
}

function problemOf(release: IstioRelease, since: string | null, last: string | undefined): string | undefined {
  if (isIstioRelease(since) && !isAtLeast(release, since)) return `it was added in Istio ${since}`;
  if (isIstioRelease(last) && release !== last && isAtLeast(release, last)) return `it was removed after Istio ${last}`;
  return undefined;
}

import type { IstioRelease } from '../model/istio-release';
import type { CheckResult } from './check-result';

/** Joins the results of several clusters into one. */
export function joinResults(results: readonly CheckResult[], release: IstioRelease): CheckResult {
  return {
    release,
    objects: results.reduce((sum, { objects }) => sum + objects, 0),
    findings: results.flatMap(({ findings }) => findings),
    acknowledged: results.flatMap(({ acknowledged }) => acknowledged),
  };
}

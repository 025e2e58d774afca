import type { Construct } from 'constructs';
import { constructError } from '../validation/construct-error';
import { istioReleaseOf } from '../mesh/target';
import { isAtLeast, type IstioRelease } from '../../model/istio-release';

/** The first release whose data plane works without sidecars. */
export const AMBIENT_SINCE: IstioRelease = '1.18';

/**
 * The first release that reads the labels `istio.io/use-waypoint` and `istio.io/waypoint-for`. Before that, a waypoint
 * handled the traffic of its whole namespace, or of one service account.
 *
 * @see Istio 1.22 change notes (istio/istio#49436, istio/istio#50572)
 */
export const WAYPOINT_LABELS_SINCE: IstioRelease = '1.22';

/**
 * Rejects something that the targeted Istio release does not support.
 *
 * @param what the prop and its value, for the error: `dataPlane 'ambient'`
 * @param remedy how to fix it
 * @throws {Error} when the targeted release is older than `since`
 */
export function requireRelease(scope: Construct, what: string, since: IstioRelease, remedy: string): void {
  const release = istioReleaseOf(scope);
  if (isAtLeast(release, since)) return;
  throw constructError(
    scope,
    `${what} is not supported by Istio ${release}: it was added in Istio ${since}; ${remedy}`,
  );
}

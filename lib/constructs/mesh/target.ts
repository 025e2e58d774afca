import type { Construct, IConstruct } from 'constructs';
import {
  isIstioRelease,
  istioReleaseContext,
  newestIstioRelease,
  unknownRelease,
  type IstioRelease,
} from '../../model/istio-release';
import { constructError } from '../validation/construct-error';

/**
 * Sets the Istio release that everything below a construct is rendered for. `MeshApp` calls it; with a plain `App`, or
 * for a single chart, call it before the first child is created.
 *
 * @throws {Error} when the release is not one of `istioReleases`
 */
export function targetIstio(scope: Construct, release: IstioRelease): void {
  if (!isIstioRelease(release)) throw constructError(scope, `istio ${unknownRelease(release)}`);
  scope.node.setContext(istioReleaseContext, release);
}

/** The Istio release that a construct is rendered for: the nearest `targetIstio` at or above it, else the newest. */
export function istioReleaseOf(scope: IConstruct): IstioRelease {
  const release: unknown = scope.node.tryGetContext(istioReleaseContext);
  return isIstioRelease(release) ? release : newestIstioRelease;
}

import { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { renderFluxDuration } from './flux-duration';
import { GitOpsObject } from './gitops-object';
import type { ObjectProps } from '../objects/object-props';

/** Where Flux finds charts. */
export interface FluxHelmRepositoryProps extends ObjectProps {
  /** Address of the repository. */
  readonly url: string;
  /**
   * Time between two checks of the source.
   *
   * @default - one hour
   */
  readonly interval?: Duration;
}

/**
 * A HelmRepository of Flux: where it finds the charts of its HelmReleases.
 *
 * @see https://fluxcd.io/flux/components/source/helmrepositories/
 */
export class FluxHelmRepository extends GitOpsObject<'HelmRepository'> {
  public constructor(scope: Construct, id: string, props: FluxHelmRepositoryProps) {
    super(scope, id, 'HelmRepository', props);
    const { url, interval = Duration.hours(1) } = props;
    this.render({ url, interval: renderFluxDuration(this, 'interval', interval) });
  }
}

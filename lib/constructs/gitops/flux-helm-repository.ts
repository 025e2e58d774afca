import { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { renderFluxDuration } from './flux-duration';
import { GitOpsObject } from './gitops-object';
import type { ObjectProps } from '../objects/object-props';

/** Props of a {@link FluxHelmRepository}. */
export interface FluxHelmRepositoryProps extends ObjectProps {
  /** Address of the repository. */
  readonly url: string;
  /**
   * Interval between checks of the source.
   *
   * @default - one hour
   */
  readonly interval?: Duration;
}

/**
 * A Flux HelmRepository: the source of charts for HelmReleases.
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

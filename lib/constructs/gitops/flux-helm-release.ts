import { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { renderFluxDuration } from './flux-duration';
import type { FluxHelmRepository } from './flux-helm-repository';
import { renderFluxReference, type FluxObjectName } from './flux-reference';
import { GitOpsObject } from './gitops-object';
import type { ObjectProps } from '../objects/object-props';

/** Props of a {@link FluxHelmRelease}. */
export interface FluxHelmReleaseProps extends ObjectProps {
  /** The repository that the chart is in. */
  readonly repository: FluxHelmRepository | FluxObjectName;
  /** Name of the chart. */
  readonly chart: string;
  /** Version of the chart, or a version range. */
  readonly version: string;
  /**
   * Values of the chart.
   *
   * @default - the chart's own
   */
  readonly values?: object;
  /**
   * Name of the release, as `helm list` shows it.
   *
   * @default - the name of the object
   */
  readonly releaseName?: string;
  /**
   * Namespace that the chart is installed into. It is created when it does not exist.
   *
   * @default - the namespace of the object
   */
  readonly targetNamespace?: string;
  /**
   * HelmReleases that must be ready first.
   *
   * @default - none
   */
  readonly dependsOn?: readonly (FluxHelmRelease | FluxObjectName)[];
  /**
   * Whether to also update the CRDs in the chart's folder `crds`, which Helm only installs.
   *
   * @default false
   */
  readonly renewCrds?: boolean;
  /**
   * Interval between checks of the source.
   *
   * @default - one hour
   */
  readonly interval?: Duration;
}

/**
 * A Flux HelmRelease: a chart that is installed with Helm.
 *
 * `dependsOn` applies only to installation: releases that are deleted together are removed in any order
 * (fluxcd/flux2#1744), so remove those that others depend on in a later commit.
 *
 * @see https://fluxcd.io/flux/components/helm/helmreleases/
 */
export class FluxHelmRelease extends GitOpsObject<'HelmRelease'> {
  public constructor(scope: Construct, id: string, props: FluxHelmReleaseProps) {
    super(scope, id, 'HelmRelease', props);
    const { repository, chart, version, values, targetNamespace, dependsOn = [], renewCrds = false } = props;
    const { interval = Duration.hours(1), releaseName = this.name } = props;
    const crds = renewCrds ? 'CreateReplace' : undefined;
    this.render({
      interval: renderFluxDuration(this, 'interval', interval),
      // Without it, Flux prefixes the name with the target namespace.
      releaseName,
      targetNamespace,
      chart: {
        spec: { chart, version, sourceRef: { kind: 'HelmRepository', ...renderFluxReference(this, repository) } },
      },
      install: { createNamespace: targetNamespace === undefined ? undefined : true, crds },
      upgrade: crds === undefined ? undefined : { crds },
      dependsOn:
        dependsOn.length === 0 ? undefined : dependsOn.map((dependency) => renderFluxReference(this, dependency)),
      values,
    });
  }
}

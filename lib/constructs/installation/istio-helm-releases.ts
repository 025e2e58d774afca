import type { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { CHART_ORDER, ISTIO_CHARTS } from './helm-charts';
import type { IstioInstallation } from './istio-installation';
import { FluxHelmRelease } from '../gitops/flux-helm-release';
import { FluxHelmRepository } from '../gitops/flux-helm-repository';
import type { FluxObjectName } from '../gitops/flux-reference';

/** Props of {@link IstioHelmReleases}. */
export interface IstioHelmReleasesProps {
  /** The installation. */
  readonly installation: IstioInstallation;
  /**
   * Repository of the charts.
   *
   * @default - Istio's own, as a new HelmRepository `istio`
   */
  readonly repository?: FluxHelmRepository | FluxObjectName;
  /**
   * Namespace of the HelmReleases.
   *
   * @default - the chart's
   */
  readonly namespace?: string;
  /**
   * Interval between checks of the source.
   *
   * @default - one hour
   */
  readonly interval?: Duration;
}

/**
 * Istio, installed by Flux: a HelmRelease for each Helm chart, each after the previous one: base, istiod, CNI, ztunnel,
 * gateways. Put them in their own folder, with a FluxKustomization that has `wait: true`, and make the Kustomizations
 * with the mesh's configuration depend on it.
 *
 * Flux deletes HelmReleases in any order, so remove the gateways first and base last.
 */
export class IstioHelmReleases extends Construct {
  /** The HelmReleases, in the order of installation. */
  public readonly releases: readonly FluxHelmRelease[];

  /** @throws {Error} for a profile that the Helm charts do not have */
  public constructor(scope: Construct, id: string, props: IstioHelmReleasesProps) {
    super(scope, id);
    const { installation, namespace, interval } = props;
    const place = namespace === undefined ? {} : { namespace };
    const charts = installation.helmCharts();
    const { repository = this.istioRepository(place) } = props;
    const releases: FluxHelmRelease[] = [];
    let before: readonly FluxHelmRelease[] = [];
    for (const chart of CHART_ORDER) {
      const stage = charts
        .filter((each) => each.chart === chart)
        .map(
          ({ releaseName, namespace: targetNamespace, values }) =>
            new FluxHelmRelease(this, releaseName, {
              metadata: place,
              repository,
              chart,
              version: installation.version,
              values: Object.keys(values).length === 0 ? undefined : values,
              targetNamespace,
              dependsOn: before,
              // Before Istio 1.24, the CRDs were in the chart's folder `crds`, which Helm applies only at installation.
              renewCrds: chart === 'base',
              interval,
            }),
        );
      releases.push(...stage);
      if (stage.length > 0) before = stage;
    }
    this.releases = releases;
  }

  private istioRepository(place: { readonly namespace?: string }): FluxHelmRepository {
    return new FluxHelmRepository(this, 'Repository', { metadata: { ...place, name: 'istio' }, url: ISTIO_CHARTS });
  }
}

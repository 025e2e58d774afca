import type { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { CHART_ORDER, ISTIO_CHARTS } from './helm-charts';
import type { IstioInstallation } from './istio-installation';
import { FluxHelmRelease } from '../gitops/flux-helm-release';
import { FluxHelmRepository } from '../gitops/flux-helm-repository';
import type { FluxObjectName } from '../gitops/flux-reference';

/** How Flux installs Istio. */
export interface IstioHelmReleasesProps {
  /** What is installed. */
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
   * Time between two checks of the source.
   *
   * @default - one hour
   */
  readonly interval?: Duration;
}

/**
 * Istio, installed by Flux: a HelmRelease for each Helm chart, each after the one before: base, istiod, CNI, ztunnel,
 * gateways. Put them into a folder of their own, whose FluxKustomization has `wait: true`, and let those that deliver the
 * mesh's configuration depend on it.
 *
 * Flux removes HelmReleases in no order: take the gateways away first, and base last.
 */
export class IstioHelmReleases extends Construct {
  /** The HelmReleases, first to be installed first. */
  public readonly releases: readonly FluxHelmRelease[];

  /** @throws {Error} for a profile that the charts do not know by name */
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
              // Before Istio 1.24 the CRDs were in the folder that Helm looks at once.
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

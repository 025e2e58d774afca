import { Construct } from 'constructs';
import { CHART_ORDER, ISTIO_CHARTS } from './helm-charts';
import type { IstioInstallation } from './istio-installation';
import { ArgoApplication, type ArgoApplicationOptions } from '../gitops/argo-application';
import type { ArgoCluster } from '../gitops/argo-destination';
import { istioWebhookDifferences } from '../gitops/istio-webhook-differences';

/** How Argo CD installs Istio. */
export interface IstioArgoApplicationsProps extends Pick<ArgoApplicationOptions, 'project' | 'automated' | 'cascade'> {
  /** What is installed. */
  readonly installation: IstioInstallation;
  /**
   * Cluster that it is installed in.
   *
   * @default - the one that Argo CD runs in
   */
  readonly cluster?: ArgoCluster;
  /**
   * Namespace of the Applications, which is that of Argo CD.
   *
   * @default - the chart's
   */
  readonly namespace?: string;
}

/**
 * Istio, installed by Argo CD: an Application for each Helm chart, named as the chart's release, in waves: base, istiod,
 * CNI, ztunnel, gateways. What istiod writes into its webhooks stays as it is.
 *
 * Removing goes from the last wave to the first. How to make the waves wait for one another stands at `ArgoApplication`.
 */
export class IstioArgoApplications extends Construct {
  /** The Applications, first wave first. */
  public readonly applications: readonly ArgoApplication[];

  /** @throws {Error} for a profile that the charts do not know by name */
  public constructor(scope: Construct, id: string, props: IstioArgoApplicationsProps) {
    super(scope, id);
    const { installation, cluster = {}, namespace, project, automated, cascade } = props;
    this.applications = installation.helmCharts().map(
      ({ chart, releaseName, namespace: target, values }) =>
        new ArgoApplication(this, releaseName, {
          metadata: namespace === undefined ? {} : { namespace },
          project,
          automated,
          cascade,
          repository: ISTIO_CHARTS,
          chart,
          version: installation.version,
          values: Object.keys(values).length === 0 ? undefined : values,
          destination: { ...cluster, namespace: target },
          createNamespace: true,
          // The CRDs are too large for the annotation, and are all in base.
          serverSideApply: chart === 'base',
          skipDryRunOnMissingResource: false,
          ignoreDifferences: chart === 'base' || chart === 'istiod' ? istioWebhookDifferences(installation) : [],
          syncWave: CHART_ORDER.indexOf(chart),
        }),
    );
  }
}

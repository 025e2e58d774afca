import { Construct } from 'constructs';
import { CHART_ORDER, ISTIO_CHARTS } from './helm-charts';
import type { IstioInstallation } from './istio-installation';
import { ArgoApplication, type ArgoApplicationOptions } from '../gitops/argo-application';
import type { ArgoCluster } from '../gitops/argo-destination';
import { istioWebhookDifferences } from '../gitops/istio-webhook-differences';

/** Props of {@link IstioArgoApplications}. */
export interface IstioArgoApplicationsProps extends Pick<ArgoApplicationOptions, 'project' | 'automated' | 'cascade'> {
  /** The installation. */
  readonly installation: IstioInstallation;
  /**
   * Cluster that it is installed in.
   *
   * @default - the cluster that Argo CD runs in
   */
  readonly cluster?: ArgoCluster;
  /**
   * Namespace of the Applications, which must be the namespace of Argo CD.
   *
   * @default - the chart's
   */
  readonly namespace?: string;
}

/**
 * Istio, installed by Argo CD: an Application for each Helm chart, with the name of its release, in waves: base,
 * istiod, CNI, ztunnel, gateways. Fields that istiod writes to its webhooks are ignored.
 *
 * Deletion goes from the last wave to the first. `ArgoApplication` explains how waves wait for each other.
 */
export class IstioArgoApplications extends Construct {
  /** The Applications, first wave first. */
  public readonly applications: readonly ArgoApplication[];

  /** @throws {Error} for a profile that the Helm charts do not have */
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

import type { Construct } from 'constructs';
import { AddonService } from './addon-service';
import type { ObjectProps } from '../objects/object-props';
import type { ServiceAccess } from './service-access';
import { istioReleaseOf } from '../mesh/target';
import { isAtLeast, type IstioRelease } from '../../model/istio-release';

/** How clients reach Prometheus. */
export type PrometheusServiceProps = PrometheusServiceOptions & ServiceAccess;

/** Props about Prometheus itself. */
export interface PrometheusServiceOptions extends ObjectProps {
  /**
   * Version of the Helm chart for the labels: `14.3.0`.
   *
   * @default - the labels have no version
   */
  readonly chartVersion?: string;
}

/** The first release whose Prometheus add-on labels its pods `app.kubernetes.io/…` (istio/istio#47543). */
const RECOMMENDED_LABELS_SINCE: IstioRelease = '1.21';

/**
 * A Service for Prometheus from Istio's add-ons, for example on a node port. With the id `prometheus` it
 * replaces the add-on's own Service. Labels and selector follow the targeted Istio release.
 *
 * @see https://istio.io/latest/docs/ops/integrations/prometheus/
 */
export class PrometheusService extends AddonService {
  public constructor(scope: Construct, id: string, props: PrometheusServiceProps) {
    const labels = isAtLeast(istioReleaseOf(scope), RECOMMENDED_LABELS_SINCE) ? recommendedLabels : classicLabels;
    super(scope, id, props, {
      ports: [{ name: 'http', port: 9090, targetPort: 9090, nodePort: props.nodePort, prop: 'nodePort' }],
      sessionAffinity: 'None',
      ...labels(props.chartVersion),
    });
  }
}

interface LabelSet {
  readonly labels: Readonly<Record<string, string>>;
  readonly selector: Readonly<Record<string, string>>;
}

function classicLabels(chartVersion: string | undefined): LabelSet {
  const instance = { component: 'server', release: 'prometheus' };
  const chart = chartVersion === undefined ? undefined : { chart: `prometheus-${chartVersion}` };
  return {
    labels: { ...instance, app: 'prometheus-svc', ...chart, heritage: 'Helm' },
    selector: { ...instance, app: 'prometheus' },
  };
}

function recommendedLabels(chartVersion: string | undefined): LabelSet {
  const selector = {
    'app.kubernetes.io/component': 'server',
    'app.kubernetes.io/instance': 'prometheus',
    'app.kubernetes.io/name': 'prometheus',
  };
  const chart = chartVersion === undefined ? undefined : { 'helm.sh/chart': `prometheus-${chartVersion}` };
  return {
    labels: {
      ...selector,
      ...chart,
      'app.kubernetes.io/managed-by': 'Helm',
      'app.kubernetes.io/part-of': 'prometheus',
    },
    selector,
  };
}

import type { Construct } from 'constructs';
import { AddonService } from './addon-service';
import type { ObjectProps } from '../objects/object-props';
import type { ServiceAccess } from './service-access';

/** How clients reach Grafana. */
export type GrafanaServiceProps = GrafanaServiceOptions & ServiceAccess;

/** Props about Grafana itself. */
export interface GrafanaServiceOptions extends ObjectProps {
  /**
   * Version of Grafana for the labels: `12.0.1`.
   *
   * @default - the labels have no version
   */
  readonly version?: string;
}

/**
 * A Service for Grafana from Istio's add-ons. With the id `grafana` it replaces the add-on's own Service.
 *
 * @see https://istio.io/latest/docs/ops/integrations/grafana/
 */
export class GrafanaService extends AddonService {
  public constructor(scope: Construct, id: string, props: GrafanaServiceProps) {
    const { nodePort, version } = props;
    super(scope, id, props, {
      // The add-on names the port `service`, so Istio has to detect its protocol.
      ports: [{ name: 'http', port: 3000, targetPort: 3000, nodePort, prop: 'nodePort' }],
      labels: { ...INSTANCE, ...(version !== undefined && { 'app.kubernetes.io/version': version }) },
      selector: INSTANCE,
    });
  }
}

/** Labels of Grafana's pods in Istio's add-ons. */
const INSTANCE = { 'app.kubernetes.io/name': 'grafana', 'app.kubernetes.io/instance': 'grafana' };

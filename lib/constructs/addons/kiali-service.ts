import type { Construct } from 'constructs';
import { AddonService } from './addon-service';
import type { ObjectProps } from '../objects/object-props';
import type { ClusterIpAccess, LoadBalancerAccess, NodePortAccess } from './service-access';

/** How clients reach Kiali. */
export type KialiServiceProps = KialiServiceOptions & KialiAccess;

/** The type of the Service, and its node ports. */
export type KialiAccess =
  | (NodePortAccess & {
      /**
       * Node port for Kiali's own metrics, 30000 to 32767.
       *
       * @default - metrics are not served outside the cluster
       */
      readonly metricsNodePort?: number;
    })
  | ((LoadBalancerAccess | ClusterIpAccess) & { readonly metricsNodePort?: never });

/** Props about Kiali itself. */
export interface KialiServiceOptions extends ObjectProps {
  /**
   * Version of Kiali for the labels: `v1.38.0`.
   *
   * @default - the labels have no version
   */
  readonly version?: string;
}

/**
 * A Service for Kiali, for example on a node port, in addition to the `kiali` Service of Istio's add-on. Its web UI is
 * at `http://<node>:<nodePort>/kiali`.
 *
 * @see https://istio.io/latest/docs/ops/integrations/kiali/
 */
export class KialiService extends AddonService {
  public constructor(scope: Construct, id: string, props: KialiServiceProps) {
    const { nodePort, metricsNodePort, version } = props;
    super(scope, id, props, {
      ports: [
        { name: 'http', port: 20001, nodePort, prop: 'nodePort' },
        ...(metricsNodePort === undefined
          ? []
          : [{ name: 'http-metrics', port: 9090, nodePort: metricsNodePort, prop: 'metricsNodePort' }]),
      ],
      labels: {
        app: 'kiali',
        ...INSTANCE,
        ...(version !== undefined && {
          'helm.sh/chart': `kiali-server-${version.replace(/^v/, '')}`,
          version,
          'app.kubernetes.io/version': version,
        }),
        'app.kubernetes.io/managed-by': 'Helm',
        'app.kubernetes.io/part-of': 'kiali',
      },
      selector: INSTANCE,
    });
  }
}

/** Labels of Kiali's pods in Istio's add-ons: the same from 1.15 to 1.31. */
const INSTANCE = { 'app.kubernetes.io/name': 'kiali', 'app.kubernetes.io/instance': 'kiali' };

import type { Construct } from 'constructs';
import { AddonService } from './addon-service';
import type { ObjectProps } from '../objects/object-props';
import type { ServiceAccess } from './service-access';

/** How clients reach Jaeger. */
export type JaegerServiceProps = ObjectProps & ServiceAccess;

/**
 * A Service for the web UI of Jaeger from Istio's add-ons, at `/jaeger`, in addition to the add-on's Service `tracing`.
 *
 * @see https://istio.io/latest/docs/ops/integrations/jaeger/
 */
export class JaegerService extends AddonService {
  public constructor(scope: Construct, id: string, props: JaegerServiceProps) {
    const { nodePort } = props;
    super(scope, id, props, {
      ports: [{ name: 'http-query', port: 80, targetPort: 16686, nodePort, prop: 'nodePort' }],
      labels: INSTANCE,
      selector: INSTANCE,
    });
  }
}

/** Labels of Jaeger's pods in Istio's add-ons. */
const INSTANCE = { app: 'jaeger' };

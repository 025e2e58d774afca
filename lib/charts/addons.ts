import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { KialiService, MeshNamespace, PrometheusService } from '..';

/** Kiali and Prometheus on node ports, for a cluster with one node. */
export class Addons extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'istio-system' });
    new MeshNamespace(this, 'istio-system');
    new KialiService(this, 'kiali-svc', { version: 'v1.38.0', nodePort: 30007, metricsNodePort: 30008 });
    new PrometheusService(this, 'prometheus', { chartVersion: '14.3.0', nodePort: 30009 });
  }
}

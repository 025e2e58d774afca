import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { DestinationRule, Gateway, MeshNamespace, Service, VirtualService } from '..';

export interface HttpbinProps {
  /** The host that clients outside the cluster call. */
  readonly host: string;
}

/** The route from the ingress gateway to httpbin, in the namespace `default` with sidecar injection. */
export class Httpbin extends Chart {
  public constructor(scope: Construct, id: string, props: HttpbinProps) {
    super(scope, id, { namespace: 'default' });
    new MeshNamespace(this, 'default', { dataPlane: 'sidecar' });

    const httpbin = new DestinationRule(this, 'httpbin', {
      host: Service.fromName('httpbin', { ports: { http: 8000 } }),
      subsets: { v1: { labels: { version: 'v1' } } },
    });
    const gateway = new Gateway(this, 'httpbin-gateway', {
      servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: [props.host] }],
    });
    new VirtualService(this, 'httpbin-route', {
      metadata: { name: 'httpbin' },
      gateways: [gateway],
      hosts: [props.host],
      http: [{ route: [{ destination: httpbin.subset('v1', { port: 8000 }) }] }],
    });
  }
}

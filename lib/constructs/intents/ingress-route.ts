import { Construct } from 'constructs';
import type { GatewaySpec } from '../../../imports/gateway';
import type { Destination } from '../../../imports/messages';
import type { HttpMatch } from '../../../imports/virtual-service';
import { Gateway } from '../kinds/gateway';
import { VirtualService } from '../kinds/virtual-service';

/** Props of {@link IngressRoute}. */
export interface IngressRouteProps {
  /** Name that clients outside the mesh call: `shop.example.com`. */
  readonly host: string;
  /** Where the requests go: `service.port('http')`, `rule.subset('v1')`, or a host. */
  readonly to: Destination;
  /**
   * Name of the Secret, in the gateway's namespace, with key and certificate for HTTPS on port 443.
   *
   * @default - plain HTTP on port 80
   */
  readonly credentialName?: string;
  /**
   * Conditions for requests, one of which must match.
   *
   * @default - all requests for the host
   */
  readonly match?: readonly HttpMatch[];
  /**
   * The gateway's pods.
   *
   * @default - Istio's own ingress gateway
   */
  readonly selector?: GatewaySpec['selector'];
}

/** Allows requests for one host into the mesh: a Gateway and the VirtualService bound to it. */
export class IngressRoute extends Construct {
  /** The Gateway, for more routes with the same host. */
  public readonly gateway: Gateway;

  /** @throws {Error} for a host that is not a DNS name */
  public constructor(scope: Construct, id: string, props: IngressRouteProps) {
    super(scope, id);
    const { host, to, credentialName, match, selector } = props;
    const metadata = { name: id };
    const hosts = [host];
    this.gateway = new Gateway(this, 'Gateway', {
      metadata,
      ...(selector !== undefined && { selector }),
      servers: [
        credentialName === undefined
          ? { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts }
          : { port: { number: 443, name: 'https', protocol: 'HTTPS' }, hosts, tls: { mode: 'SIMPLE', credentialName } },
      ],
    });
    new VirtualService(this, 'Route', {
      metadata,
      gateways: [this.gateway],
      hosts,
      http: [{ ...(match && { match }), route: [{ destination: to }] }],
    });
  }
}

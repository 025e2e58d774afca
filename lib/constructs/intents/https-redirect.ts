import { Construct } from 'constructs';
import type { GatewaySpec } from '../../../imports/gateway';
import { Gateway } from '../kinds/gateway';

/** Props of an {@link HttpsRedirect}. */
export interface HttpsRedirectProps {
  /** Hosts whose plain HTTP requests are redirected to HTTPS: `shop.example.com`, `*.example.com`. */
  readonly hosts: readonly string[];
  /**
   * Port of the plain HTTP requests.
   *
   * @default 80
   */
  readonly port?: number;
  /**
   * The gateway's pods.
   *
   * @default - Istio's own ingress gateway
   */
  readonly selector?: GatewaySpec['selector'];
}

/** Answers plain HTTP at the gateway with a redirect (301) to HTTPS. */
export class HttpsRedirect extends Construct {
  /** @throws {Error} without hosts, and for a port outside 1 to 65535 */
  public constructor(scope: Construct, id: string, props: HttpsRedirectProps) {
    super(scope, id);
    const { hosts, port = 80, selector } = props;
    new Gateway(this, 'Gateway', {
      metadata: { name: id },
      ...(selector !== undefined && { selector }),
      servers: [
        { port: { number: port, name: `http-${String(port)}`, protocol: 'HTTP' }, hosts, tls: { httpsRedirect: true } },
      ],
    });
  }
}

import { Construct } from 'constructs';
import { constructError } from '../validation/construct-error';
import { DestinationRule } from '../kinds/destination-rule';
import { Gateway } from '../kinds/gateway';
import { ServiceEntry } from '../kinds/service-entry';
import { VirtualService } from '../kinds/virtual-service';
import { Service } from '../references/service';
import type { ServiceReference } from '../../model/references';

/** Props of an {@link ExternalService}. */
export interface ExternalServiceProps {
  /** Its name on the internet: `api.example.com`, without a wildcard. */
  readonly host: string;
  /**
   * Who originates TLS: the application itself (it calls `https://host`, port 443), or its sidecar (the application
   * calls `http://host`, port 80, so the mesh sees paths and headers, and the proxy sends TLS to port 443).
   *
   * @default 'application'
   */
  readonly tls?: 'application' | 'proxy';
  /**
   * Sends requests through an egress gateway, so all outbound traffic can be monitored in one place. Needs `tls:
   * 'proxy'`.
   *
   * @default - each sidecar calls the service itself
   */
  readonly egressGateway?: EgressGateway;
}

/** The egress gateway that requests leave through. */
export interface EgressGateway {
  /**
   * The gateway's Service.
   *
   * @default - `istio-egressgateway` in `istio-system`
   */
  readonly service?: ServiceReference;
  /**
   * Labels of the gateway's pods.
   *
   * @default - `{ istio: 'egressgateway' }`
   */
  readonly selector?: Readonly<Record<string, string>>;
}

/**
 * A service outside the mesh: a ServiceEntry, and optionally TLS origination by the proxy and routing through an egress
 * gateway.
 */
export class ExternalService extends Construct {
  /** The ServiceEntry, which can be used wherever a host is expected. */
  public readonly entry: ServiceEntry;

  /**
   * @throws {Error} for a host that is not a DNS name, and for an egress gateway when the application originates TLS
   */
  public constructor(scope: Construct, id: string, props: ExternalServiceProps) {
    super(scope, id);
    const { host, tls = 'application', egressGateway } = props;
    if (egressGateway !== undefined && tls === 'application') {
      throw constructError(this, `egressGateway needs tls 'proxy', got 'application'; write tls: 'proxy'`);
    }
    const metadata = { name: id };
    this.entry = new ServiceEntry(this, 'Entry', {
      metadata,
      hosts: [host],
      location: 'MESH_EXTERNAL',
      resolution: 'DNS',
      ports: [
        tls === 'application'
          ? { number: 443, name: 'tls', protocol: 'TLS' }
          : { number: 80, name: 'http', protocol: 'HTTP', targetPort: 443 },
      ],
    });
    if (tls === 'application') return;

    new DestinationRule(this, 'Tls', {
      metadata,
      host: this.entry,
      trafficPolicy: { portLevelSettings: [{ port: { number: 80 }, tls: { mode: 'SIMPLE', sni: host } }] },
    });
    if (egressGateway !== undefined) this.routeThrough(egressGateway, host, id);
  }

  private routeThrough(egressGateway: EgressGateway, host: string, name: string): void {
    const { service = ISTIO_EGRESS_GATEWAY, selector = { istio: 'egressgateway' } } = egressGateway;
    const gateway = new Gateway(this, 'EgressGateway', {
      metadata: { name },
      selector,
      servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: [host] }],
    });
    new VirtualService(this, 'EgressRoute', {
      metadata: { name },
      hosts: [host],
      gateways: [gateway, 'mesh'],
      http: [
        {
          name: 'to-the-gateway',
          match: [{ gateways: ['mesh'], port: 80 }],
          route: [{ destination: { host: service, port: { number: 80 } } }],
        },
        {
          name: 'out-of-the-mesh',
          match: [{ gateways: [gateway], port: 80 }],
          route: [{ destination: { host: this.entry, port: { number: 80 } } }],
        },
      ],
    });
  }
}

const ISTIO_EGRESS_GATEWAY = Service.fromName('istio-egressgateway', {
  namespace: 'istio-system',
  ports: { http2: 80 },
});

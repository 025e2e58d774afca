import type { Construct } from 'constructs';
import * as l1 from '../../imports/networking.istio.io';
import { constructError, quote } from './construct-error';
import { isPort } from './destination';
import { renderHosts } from './host';
import { IstioObject } from './istio-object';
import type { ObjectProps } from './object-props';

export interface GatewayProps extends ObjectProps {
  /** What the gateway listens on: at least one server. */
  readonly servers: readonly GatewayServer[];
  /**
   * Labels of the gateway's pods.
   *
   * @default - Istio's own ingress gateway, `{ istio: 'ingressgateway' }`
   */
  readonly selector?: Readonly<Record<string, string>>;
}

/** One port that a gateway opens. */
export interface GatewayServer {
  /**
   * Name of the server, for telling servers apart.
   *
   * @default - none
   */
  readonly name?: string;
  readonly port: GatewayPort;
  /** Hosts that the server takes requests for: `shop.example.com`, `*.example.com`, `prod/*`. At least one. */
  readonly hosts: readonly string[];
  /**
   * How the server ends TLS, or redirects to it.
   *
   * @default - plain text
   */
  readonly tls?: GatewayTls;
}

export interface GatewayPort {
  /** 1 to 65535. */
  readonly number: number;
  /** Name of the port, `http` for instance. */
  readonly name: string;
  readonly protocol: GatewayProtocol;
}

/**
 * What a gateway's port speaks.
 *
 * @see Istio reference, Gateway, Port.protocol
 */
export type GatewayProtocol = 'HTTP' | 'HTTPS' | 'GRPC' | 'HTTP2' | 'MONGO' | 'TCP' | 'TLS';

export interface GatewayTls {
  /**
   * How clients connect.
   *
   * @default 'PASSTHROUGH'
   */
  readonly mode?: 'PASSTHROUGH' | 'SIMPLE' | 'MUTUAL' | 'AUTO_PASSTHROUGH' | 'ISTIO_MUTUAL';
  /**
   * Name of the Secret, in the gateway's namespace, that holds key and certificate.
   *
   * @default - none
   */
  readonly credentialName?: string;
  /**
   * Answers plain HTTP with a redirect to HTTPS.
   *
   * @default false
   */
  readonly httpsRedirect?: boolean;
}

/**
 * A Gateway: ports of an ingress or egress proxy, and the hosts that may be called there.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/
 */
export class Gateway extends IstioObject {
  private readonly servers: readonly GatewayServer[];

  public constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id, 'Gateway', props);
    if (props.servers.length === 0) throw constructError(this, 'servers has at least one server, got []');
    this.servers = props.servers;
    this.render(l1.Gateway, {
      selector: { ...(props.selector ?? { istio: 'ingressgateway' }) },
      servers: props.servers.map((server, index) => this.renderServer(server, `servers[${String(index)}]`)),
    });
  }

  /** All hosts of all servers, as given. A copy. */
  public get hosts(): readonly string[] {
    return this.servers.flatMap((server) => server.hosts);
  }

  private renderServer(server: GatewayServer, prop: string): l1.GatewaySpecServers {
    const { name, port, hosts, tls } = server;
    if (!isPort(port.number)) {
      throw constructError(this, `${prop}.port.number is 1 to 65535, got ${quote(port.number)}`);
    }
    return {
      name,
      port: { ...port },
      hosts: [...renderHosts(this, this.namespace, `${prop}.hosts`, hosts)],
      tls: tls && { ...tls, mode: tls.mode && TLS_MODES[tls.mode] },
    };
  }
}

/** The L1 spells an underscore as a word. */
const TLS_MODES: Readonly<Record<NonNullable<GatewayTls['mode']>, l1.GatewaySpecServersTlsMode>> = {
  PASSTHROUGH: l1.GatewaySpecServersTlsMode.PASSTHROUGH,
  SIMPLE: l1.GatewaySpecServersTlsMode.SIMPLE,
  MUTUAL: l1.GatewaySpecServersTlsMode.MUTUAL,
  AUTO_PASSTHROUGH: l1.GatewaySpecServersTlsMode.AUTO_UNDERSCORE_PASSTHROUGH,
  ISTIO_MUTUAL: l1.GatewaySpecServersTlsMode.ISTIO_UNDERSCORE_MUTUAL,
};

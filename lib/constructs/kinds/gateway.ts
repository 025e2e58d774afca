import type { Construct } from 'constructs';
import * as l1 from '../../../imports/gateway';
import { constructError, quote } from '../validation/construct-error';
import { validatePort, validateSome } from '../validation/validate-values';
import { readServerHost } from '../../syntax/server-host';
import { UNIX_PREFIX } from '../../syntax/unix-socket';
import type { NamedGateway } from '../../model/references';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of Gateway: the fields of its spec, and the object's metadata. */
export type GatewayProps = IstioObjectProps &
  Omit<l1.GatewaySpec, 'selector' | 'servers'> & {
    /** Servers of the gateway. At least one. */
    readonly servers: readonly l1.Server[];
    /**
     * The gateway's pods: their labels, or their cdk8s-plus workload.
     *
     * @default - Istio's own ingress gateway, `{ istio: 'ingressgateway' }`
     */
    readonly selector?: l1.GatewaySpec['selector'];
  };

/**
 * Ports of an ingress or egress proxy, and the hosts that it serves.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/
 */
export class Gateway extends IstioObject implements NamedGateway {
  /** Refers to a Gateway that is defined elsewhere. It renders nothing. */
  public static fromName(name: string, options: { readonly namespace?: string } = {}): NamedGateway {
    return { kind: 'Gateway', group: 'networking.istio.io', name, namespace: options.namespace };
  }

  declare public readonly kind: 'Gateway';
  declare public readonly group: 'networking.istio.io';
  private readonly servers: readonly l1.Server[];

  /**
   * @throws {Error} without servers or hosts, for an invalid host or port, and for fields and values that the targeted
   *   release does not have
   */
  public constructor(scope: Construct, id: string, props: GatewayProps) {
    const { metadata, apiVersion, ...spec } = props;
    super(scope, id, l1.Gateway, { metadata, apiVersion }, { selector: { istio: 'ingressgateway' }, ...spec });
    validateSome(this, 'servers', 'server', props.servers);
    this.servers = props.servers;
    for (const [index, server] of props.servers.entries()) this.validateServer(server, `servers[${String(index)}]`);
  }

  /** All hosts of all servers, as given. A copy. */
  public get hosts(): readonly string[] {
    return this.servers.flatMap((server) => server.hosts);
  }

  private validateServer({ bind, port, hosts }: l1.Server, prop: string): void {
    // A Unix socket has no port.
    const isSocket = bind?.startsWith(UNIX_PREFIX) === true && port.number === 0;
    if (!isSocket) validatePort(this, `${prop}.port.number`, port.number);
    validateSome(this, `${prop}.hosts`, 'host', hosts);
    const wrong = hosts.findIndex((host) => readServerHost(host).problems.length > 0);
    if (wrong === -1) return;
    throw constructError(this, `${prop}.hosts[${String(wrong)}] is a DNS name, got ${quote(hosts[wrong])}`);
  }
}

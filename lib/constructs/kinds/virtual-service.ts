import type { Construct } from 'constructs';
import type { Destination } from '../../../imports/messages';
import * as l1 from '../../../imports/virtual-service';
import { constructError } from '../validation/construct-error';
import { validatePort, validateSome, validateWholeNumber } from '../validation/validate-values';
import { renderHost } from '../references/render-reference';
import { serviceHostProblem } from '../../syntax/domain';
import { isHttpFamily, protocolOfPortName } from '../../syntax/protocol';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of VirtualService: the fields of its spec, and the object's metadata. */
export type VirtualServiceProps = IstioObjectProps & l1.VirtualServiceSpec;

/** A destination with its weight. */
interface WeightedDestination {
  readonly destination: Destination;
  readonly weight?: number;
}

/**
 * How requests for some hosts are routed. Without `hosts` it is a delegate: routes for another VirtualService to use.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/
 */
export class VirtualService extends IstioObject {
  declare public readonly kind: 'VirtualService';
  private readonly renderedHosts: readonly string[];

  /**
   * @throws {Error} without a route or a host, for weights that do not add up to 100, for an HTTP route to a port with
   * another protocol, for the host `*` in the mesh, and for fields and values that the targeted release does not
   *   have
   */
  public constructor(scope: Construct, id: string, props: VirtualServiceProps) {
    super(scope, id, l1.VirtualService, props);
    const { hosts, gateways = ['mesh'] } = props;
    validateSome(this, 'hosts', 'host', hosts);
    this.renderedHosts = (hosts ?? []).map((host, index) =>
      renderHost({ ...this.place(), path: `hosts[${String(index)}]` }, host),
    );
    if (gateways.includes('mesh') && this.renderedHosts.includes('*')) {
      throw constructError(
        this,
        `hosts cannot be "*" for the sidecars of the mesh, got "*"; name hosts or give gateways`,
      );
    }
    this.validateRoutes(props);
  }

  /** The hosts as they are rendered. A copy. */
  public get hosts(): readonly string[] {
    return [...this.renderedHosts];
  }

  private place() {
    return { scope: this, kind: this.kind, namespace: this.namespace };
  }

  private validateRoutes({ http = [], tcp = [], tls = [] }: VirtualServiceProps): void {
    if (http.length + tcp.length + tls.length === 0) {
      throw constructError(this, 'http, tcp or tls has at least one route, got none');
    }
    for (const [index, route] of http.entries()) {
      const prop = `http[${String(index)}]`;
      this.validateDestinations(route.route, `${prop}.route`);
      for (const [place, { destination }] of (route.route ?? []).entries()) {
        this.validateHttpPort(destination, `${prop}.route[${String(place)}].destination.port`);
      }
      for (const [place, { headers }] of (route.match ?? []).entries()) {
        this.validateHeaders(headers, `${prop}.match[${String(place)}].headers`);
      }
      const actions = [route.route, route.redirect, route.directResponse, route.delegate];
      if (actions.every((action) => action === undefined)) {
        throw constructError(this, `${prop} has one of route, redirect, directResponse and delegate, got none`);
      }
    }
    for (const [index, { route }] of tcp.entries()) this.validateDestinations(route, `tcp[${String(index)}].route`);
    for (const [index, { route }] of tls.entries()) this.validateDestinations(route, `tls[${String(index)}].route`);
  }

  /**
   * A match without a value only requires that the header is present, which usually means that the value was forgotten.
   */
  private validateHeaders(headers: l1.HttpMatch['headers'], prop: string): void {
    for (const [name, { exact, prefix, regex }] of Object.entries(headers ?? {})) {
      if (exact !== undefined || (prefix !== undefined && prefix !== '') || (regex !== undefined && regex !== ''))
        continue;
      const remedy = "write { exact: … }, or { regex: '.*' } for a header that is there";
      throw constructError(this, `${prop}.${name} has a value to compare with, got none; ${remedy}`);
    }
  }

  private validateDestinations(destinations: readonly WeightedDestination[] | undefined, prop: string): void {
    if (destinations === undefined) return;
    validateSome(this, prop, 'destination', destinations);
    for (const [index, { destination, weight }] of destinations.entries()) {
      const place = `${prop}[${String(index)}]`;
      renderHost({ ...this.place(), path: `${place}.destination.host` }, destination.host, serviceHostProblem);
      const port = destination.port?.number;
      if (port !== undefined) validatePort(this, `${place}.destination.port.number`, port);
      if (weight !== undefined) validateWholeNumber(this, `${place}.weight`, weight, [0, 100]);
    }
    if (destinations.length === 1) return;
    const shares = destinations.map(({ weight }) => weight ?? 0);
    const sum = shares.reduce((total, share) => total + share, 0);
    if (sum === 100) return;
    throw constructError(this, `${prop}: the weights add up to 100, got ${String(sum)} (${shares.join(', ')})`);
  }

  /** The known port names of a Service give the protocol of each port. */
  private validateHttpPort({ host, port }: Destination, prop: string): void {
    if (typeof host === 'string' || !('ports' in host)) return;
    const [only, ...others] = host.ports;
    const target =
      port === undefined && others.length === 0 ? only : host.ports.find((each) => each.port === port?.number);
    if (target?.name === undefined || canTakeHttp(target.name)) return;
    const what = `${String(target.port)} (${target.name}) of ${host.name}`;
    throw constructError(this, `${prop} speaks HTTP, got ${what}; write the route under tcp`);
  }
}

/** An HTTPS port accepts requests too, when a DestinationRule makes the client originate TLS. */
function canTakeHttp(portName: string): boolean {
  const protocol = protocolOfPortName(portName);
  return protocol === undefined || protocol === 'HTTPS' || isHttpFamily(protocol);
}

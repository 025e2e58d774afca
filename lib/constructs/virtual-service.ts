import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import * as l1 from '../../imports/networking.istio.io';
import { constructError, quote } from './construct-error';
import { renderDestination, type Destination } from './destination';
import type { Gateway } from './gateway';
import { renderHosts, type HostReference } from './host';
import { IstioObject } from './istio-object';
import type { ObjectProps } from './object-props';

export interface VirtualServiceProps extends ObjectProps {
  /** Hosts that the routes are for, as the client calls them. At least one. */
  readonly hosts: readonly HostReference[];
  /**
   * Gateways that the routes apply at; `'mesh'` stands for all sidecars.
   *
   * @default - all sidecars of the mesh, no gateway
   */
  readonly gateways?: readonly (Gateway | 'mesh')[];
  /** Routes for HTTP, tried in order: the first that matches takes the request. At least one. */
  readonly http: readonly HttpRoute[];
}

export interface HttpRoute {
  /**
   * Name of the route, seen in access logs.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * Conditions, of which one has to hold; within one, all that it says.
   *
   * @default - every request
   */
  readonly match?: readonly HttpMatch[];
  /** Where the request goes. The weights of several destinations add up to 100. */
  readonly route: readonly HttpRouteDestination[];
  /**
   * How long the caller waits for the whole answer.
   *
   * @default - without limit
   */
  readonly timeout?: Duration;
}

/** How a text is compared: exactly, by its beginning, or by a regular expression (RE2) for all of it. */
export type StringMatch =
  | { readonly exact: string; readonly prefix?: never; readonly regex?: never }
  | { readonly prefix: string; readonly exact?: never; readonly regex?: never }
  | { readonly regex: string; readonly exact?: never; readonly prefix?: never };

export interface HttpMatch {
  /** The path, with the query left out. */
  readonly uri?: StringMatch;
  /** GET, POST and so on. */
  readonly method?: StringMatch;
  /** The Host header, as the client sent it. */
  readonly authority?: StringMatch;
  /** Headers by their lower-case name. */
  readonly headers?: Readonly<Record<string, StringMatch>>;
}

export interface HttpRouteDestination {
  readonly destination: Destination;
  /**
   * Share of the requests, in percent.
   *
   * @default - 100 for an only destination, 0 beside others
   */
  readonly weight?: number;
}

/**
 * A VirtualService: how requests for some hosts are routed.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/
 */
export class VirtualService extends IstioObject {
  private readonly renderedHosts: readonly string[];

  public constructor(scope: Construct, id: string, props: VirtualServiceProps) {
    super(scope, id, 'VirtualService', props);
    this.renderedHosts = renderHosts(this, this.namespace, 'hosts', props.hosts);
    if (props.http.length === 0) throw constructError(this, 'http has at least one route, got []');
    this.render(l1.VirtualService, {
      hosts: [...this.renderedHosts],
      gateways: props.gateways?.map((gateway) => this.renderGateway(gateway)),
      http: props.http.map((route, index) => this.renderRoute(route, `http[${String(index)}]`)),
    });
  }

  /** The hosts as they are rendered. A copy. */
  public get hosts(): readonly string[] {
    return [...this.renderedHosts];
  }

  private renderGateway(gateway: Gateway | 'mesh'): string {
    if (gateway === 'mesh') return gateway;
    this.node.addDependency(gateway);
    const { name, namespace } = gateway;
    return namespace === undefined || namespace === this.namespace ? name : `${namespace}/${name}`;
  }

  private renderRoute(route: HttpRoute, prop: string): l1.VirtualServiceSpecHttp {
    this.judgeWeights(route.route, `${prop}.route`);
    return {
      name: route.name,
      match: route.match?.map((match) => ({ ...match, headers: match.headers && { ...match.headers } })),
      route: route.route.map(({ destination, weight }, index) => {
        const place = `${prop}.route[${String(index)}].destination`;
        return { destination: renderDestination(this, this.namespace, place, destination), weight };
      }),
      timeout: route.timeout && `${String(route.timeout.toMilliseconds() / 1000)}s`,
    };
  }

  private judgeWeights(destinations: readonly HttpRouteDestination[], prop: string): void {
    if (destinations.length === 0) throw constructError(this, `${prop} has at least one destination, got []`);
    const weights = destinations.map(({ weight }) => weight);
    const wrong = weights.findIndex((weight) => weight !== undefined && !isPercent(weight));
    if (wrong !== -1) {
      const place = `${prop}[${String(wrong)}].weight`;
      throw constructError(this, `${place} is a whole percentage from 0 to 100, got ${quote(weights[wrong])}`);
    }
    const shares = weights.map((weight) => weight ?? 0);
    const sum = shares.reduce((total, share) => total + share, 0);
    const isOnlyOne = destinations.length === 1 && weights[0] === undefined;
    if (!isOnlyOne && sum !== 100) {
      throw constructError(this, `${prop}: the weights add up to 100, got ${String(sum)} (${shares.join(', ')})`);
    }
  }
}

function isPercent(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 100;
}

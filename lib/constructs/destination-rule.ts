import type { Construct } from 'constructs';
import * as l1 from '../../imports/networking.istio.io';
import { constructError, quote } from './construct-error';
import { Subset } from './destination';
import { qualify, renderHost, type HostReference } from './host';
import { IstioObject } from './istio-object';
import type { ObjectProps } from './object-props';
import { nearestName } from '../model/nearest';

export interface DestinationRuleProps<SubsetName extends string> extends ObjectProps {
  /** The Service, or the host of a ServiceEntry, that the rule is for. */
  readonly host: HostReference;
  /**
   * Versions of the host's workload by name.
   *
   * @default - none
   */
  readonly subsets?: Readonly<Record<SubsetName, SubsetProps>>;
  /**
   * What clients do when a request has been routed to the host.
   *
   * @default - the settings of the mesh
   */
  readonly trafficPolicy?: TrafficPolicy;
}

export interface SubsetProps {
  /** Labels of the pods that belong to the subset. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface TrafficPolicy {
  /**
   * How clients connect to the host.
   *
   * @default - mutual TLS wherever the other side has a sidecar
   */
  readonly tls?: { readonly mode: 'DISABLE' | 'SIMPLE' | 'ISTIO_MUTUAL' };
}

/**
 * A DestinationRule: what happens to a request after it has been routed, and the subsets that routes can name.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/
 */
export class DestinationRule<SubsetName extends string = never> extends IstioObject {
  /** The host as it is rendered. */
  public readonly host: string;
  private readonly subsetNames: readonly string[];

  public constructor(scope: Construct, id: string, props: DestinationRuleProps<SubsetName>) {
    super(scope, id, 'DestinationRule', props);
    this.host = renderHost(this, this.namespace, 'host', props.host);
    const subsets = Object.entries<SubsetProps>(props.subsets ?? {});
    this.subsetNames = subsets.map(([name]) => name);
    const { trafficPolicy } = props;
    this.render(l1.DestinationRule, {
      host: this.host,
      subsets: props.subsets && subsets.map(([name, { labels }]) => ({ name, labels: { ...labels } })),
      trafficPolicy: trafficPolicy && { tls: trafficPolicy.tls && { mode: TLS_MODES[trafficPolicy.tls.mode] } },
    });
  }

  /**
   * A destination for routes.
   *
   * @param name one of the names in `subsets`; another one does not compile
   * @param options the port, for a host with several
   * @throws {Error} when the name is not defined after all, as from plain JavaScript
   */
  public subset(name: SubsetName, options: { readonly port?: number } = {}): Subset {
    if (!this.subsetNames.includes(name)) {
      const nearest = nearestName(name, this.subsetNames);
      const hint = nearest === undefined ? '' : `; did you mean ${quote(nearest)}?`;
      throw constructError(this, `the subsets are ${this.subsetNames.join(', ')}, got ${quote(name)}${hint}`);
    }
    const isShort = !this.host.includes('.');
    const host = isShort && this.namespace !== undefined ? qualify(this.host, this.namespace) : this.host;
    return new Subset(this, host, name, options.port === undefined ? undefined : { number: options.port });
  }
}

/** The L1 spells an underscore as a word. */
const TLS_MODES = {
  DISABLE: l1.DestinationRuleSpecTrafficPolicyTlsMode.DISABLE,
  SIMPLE: l1.DestinationRuleSpecTrafficPolicyTlsMode.SIMPLE,
  ISTIO_MUTUAL: l1.DestinationRuleSpecTrafficPolicyTlsMode.ISTIO_UNDERSCORE_MUTUAL,
};

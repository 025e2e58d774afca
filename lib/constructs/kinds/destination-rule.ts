import type { Construct } from 'constructs';
import * as l1 from '../../../imports/destination-rule';
import { constructError, quote } from '../validation/construct-error';
import { renderHost } from '../references/render-reference';
import { Subset } from '../references/subset';
import { serviceHost } from '../../model/service-host';
import { wildcardDomainProblem } from '../../syntax/domain';
import { subsetName } from '../../syntax/names';
import { nearestName } from '../../model/nearest';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of DestinationRule: the fields of its spec, its subsets by name, and the object's metadata. */
export type DestinationRuleProps<SubsetName extends string = string> = IstioObjectProps &
  Omit<l1.DestinationRuleSpec, 'subsets'> & {
    /**
     * Subsets of the host's workload by name, for use in routes.
     *
     * @default - none
     */
    readonly subsets?: Readonly<Record<SubsetName, SubsetProps>>;
  };

/** One version of a host's workload. Its name is its key in `subsets`. */
export type SubsetProps = Omit<l1.SubsetDefinition, 'name'>;

/**
 * What happens to a request after it has been routed, and the subsets that routes can refer to.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/
 */
export class DestinationRule<SubsetName extends string = never> extends IstioObject {
  declare public readonly kind: 'DestinationRule';
  /** The host as it is rendered. */
  public readonly host: string;
  private readonly subsetNames: readonly string[];

  /**
   * @throws {Error} for a host or a subset's name that is not a DNS name, and for fields and values that the targeted
   *   release does not have
   */
  public constructor(scope: Construct, id: string, props: DestinationRuleProps<SubsetName>) {
    const { subsets, ...rest } = props;
    const named = subsets && Object.entries<SubsetProps>(subsets).map(([name, subset]) => ({ ...subset, name }));
    super(scope, id, l1.DestinationRule, { ...rest, ...(named && { subsets: named }) });
    const place = { scope: this, kind: this.kind, namespace: this.namespace, path: 'host' };
    this.host = renderHost(place, props.host, wildcardDomainProblem);
    this.subsetNames = (named ?? []).map(({ name }) => name);
    const wrong = this.subsetNames.find((name) => !subsetName.accepts(name));
    if (wrong !== undefined) {
      throw constructError(this, `the name of a subset is ${subsetName.description}, got ${quote(wrong)}`);
    }
  }

  /** Names of the subsets, in the order given. A copy. */
  public get subsets(): readonly string[] {
    return [...this.subsetNames];
  }

  /**
   * A destination for routes.
   *
   * @param name one of the names in `subsets`; other names do not compile
   * @param options the port, for a host with several
   * @throws {Error} when the subset is not defined, which plain JavaScript allows
   */
  public subset(name: SubsetName, options: { readonly port?: number } = {}): Subset {
    if (!this.subsetNames.includes(name)) {
      const nearest = nearestName(name, this.subsetNames);
      const hint = nearest === undefined ? '' : `; did you mean ${quote(nearest)}?`;
      throw constructError(this, `the subsets are ${this.subsetNames.join(', ')}, got ${quote(name)}${hint}`);
    }
    const isShort = !this.host.includes('.');
    const host = isShort && this.namespace !== undefined ? serviceHost(this.host, this.namespace) : this.host;
    return new Subset(this, { host, subset: name, port: options.port });
  }
}

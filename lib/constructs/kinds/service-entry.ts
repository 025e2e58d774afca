import type { Construct } from 'constructs';
import * as l1 from '../../../imports/service-entry';
import { constructError, quote } from '../validation/construct-error';
import { validateSome } from '../validation/validate-values';
import { serviceHostProblem } from '../../syntax/domain';
import type { ServiceEntryReference } from '../../model/references';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of ServiceEntry: the fields of its spec, and the object's metadata. */
export type ServiceEntryProps = IstioObjectProps & l1.ServiceEntrySpec;

/**
 * Hosts that the mesh knows in addition to those of Kubernetes: an API on the internet, a database, virtual machines.
 * It can be used wherever a prop accepts a host.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/service-entry/
 */
export class ServiceEntry extends IstioObject implements ServiceEntryReference {
  declare public readonly kind: 'ServiceEntry';
  private readonly ownHosts: readonly string[];

  /**
   * @throws {Error} without hosts, for a host that is not a DNS name, and for fields and values that the targeted
   * release
   *   does not have
   */
  public constructor(scope: Construct, id: string, props: ServiceEntryProps) {
    super(scope, id, l1.ServiceEntry, props);
    validateSome(this, 'hosts', 'host', props.hosts);
    const wrong = props.hosts.find((host) => serviceHostProblem(host) !== undefined);
    if (wrong !== undefined) throw constructError(this, `hosts are DNS names, got ${quote(wrong)}`);
    this.ownHosts = props.hosts;
  }

  /** A copy of the entry's hosts. */
  public get hosts(): readonly string[] {
    return [...this.ownHosts];
  }
}

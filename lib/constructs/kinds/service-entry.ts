import type { Construct } from 'constructs';
import * as l1 from '../../../imports/service-entry';
import { constructError, quote } from '../validation/construct-error';
import { judgeSome } from '../validation/judge-values';
import { serviceHostProblem } from '../../syntax/domain';
import type { ServiceEntryReference } from '../../model/references';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** What a ServiceEntry says: the fields of its spec, and the object's own metadata. */
export type ServiceEntryProps = IstioObjectProps & l1.ServiceEntrySpec;

/**
 * Hosts that the mesh is to know beside those of Kubernetes: an API on the internet, a database, virtual machines. Stands
 * as a host wherever one belongs.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/service-entry/
 */
export class ServiceEntry extends IstioObject implements ServiceEntryReference {
  declare public readonly kind: 'ServiceEntry';
  private readonly ownHosts: readonly string[];

  /** @throws {Error} without hosts, for a host that is no DNS name, and for what the targeted release does not have */
  public constructor(scope: Construct, id: string, props: ServiceEntryProps) {
    super(scope, id, l1.ServiceEntry, props);
    judgeSome(this, 'hosts', 'host', props.hosts);
    const wrong = props.hosts.find((host) => serviceHostProblem(host) !== undefined);
    if (wrong !== undefined) throw constructError(this, `hosts are DNS names, got ${quote(wrong)}`);
    this.ownHosts = props.hosts;
  }

  /** The hosts that the entry brings. A copy. */
  public get hosts(): readonly string[] {
    return [...this.ownHosts];
  }
}

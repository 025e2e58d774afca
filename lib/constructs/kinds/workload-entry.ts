import type { Construct } from 'constructs';
import type { WorkloadEntrySpec } from '../../../imports/messages';
import * as l1 from '../../../imports/workload-entry';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of WorkloadEntry: the fields of its spec, and the object's metadata. */
export type WorkloadEntryProps = IstioObjectProps & WorkloadEntrySpec;

/**
 * A workload outside Kubernetes, such as a virtual machine.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-entry/
 */
export class WorkloadEntry extends IstioObject {
  declare public readonly kind: 'WorkloadEntry';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: WorkloadEntryProps) {
    super(scope, id, l1.WorkloadEntry, props);
  }
}

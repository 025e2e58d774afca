import type { Construct } from 'constructs';
import * as l1 from '../../../imports/workload-group';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of WorkloadGroup: the fields of its spec, and the object's metadata. */
export type WorkloadGroupProps = IstioObjectProps &
  Omit<l1.WorkloadGroupSpec, 'metadata'> & {
    /**
     * Labels and annotations of the WorkloadEntries that are created from the group: `spec.metadata` of the object.
     *
     * @default - none
     */
    readonly workloadMetadata?: l1.WorkloadMetadata;
  };

/**
 * A template for workloads outside Kubernetes, from which Istio creates their WorkloadEntries.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-group/
 */
export class WorkloadGroup extends IstioObject {
  declare public readonly kind: 'WorkloadGroup';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: WorkloadGroupProps) {
    const { workloadMetadata, metadata, apiVersion, ...spec } = props;
    super(scope, id, l1.WorkloadGroup, { metadata, apiVersion }, { ...spec, metadata: workloadMetadata });
  }
}

import type { FieldPath } from '../../../model/field-path';
import { textAt } from '../../../model/plain';
import { containersOf, type Workload } from '../../../snapshot/workloads';

/** Where a workload leaves the image of its proxy to the injector; undefined if it does not. */
export function imageAutoPath(workload: Workload): FieldPath | undefined {
  const isAuto = ({ value }: { readonly value: unknown }) =>
    textAt(value, 'name') === 'istio-proxy' && textAt(value, 'image') === 'auto';
  const container = containersOf(workload).find(isAuto);
  return container === undefined ? undefined : [...container.path, 'image'];
}

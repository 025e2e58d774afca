import { listAt, numberAt, textAt } from '../../model/plain';
import type { ServicePort } from '../../snapshot/services';
import { containersOf, type Workload } from '../../snapshot/workloads';

/** The port of a workload that a port of its Service leads to; a name that no container has leads to the same number. */
export function targetPort({ targetPort: target, number }: ServicePort, workload: Workload): number {
  if (typeof target === 'number') return target;
  for (const { value } of containersOf(workload)) {
    for (const port of listAt(value, 'ports')) {
      if (textAt(port, 'name') === target) return numberAt(port, 'containerPort') ?? number;
    }
  }
  return number;
}

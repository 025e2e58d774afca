import { listAt, numberAt, textAt } from '../../model/plain';
import type { ServicePort } from '../../snapshot/services';
import { containersOf, type Workload } from '../../snapshot/workloads';

/** The target port of a Service port at a workload; an unknown port name resolves to the Service's port number. */
export function targetPort({ targetPort: target, number }: ServicePort, workload: Workload): number {
  if (typeof target === 'number') return target;
  for (const { value } of containersOf(workload)) {
    for (const port of listAt(value, 'ports')) {
      if (textAt(port, 'name') === target) return numberAt(port, 'containerPort') ?? number;
    }
  }
  return number;
}

import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import type { AccessDecision } from '../policies/access-decision';
import { accessToWorkload, type WorkloadCall } from './workload-access';

/** What becomes of a call at one of the workloads behind a Service. */
export interface ServiceAccess {
  readonly workload: Workload;
  readonly decision: AccessDecision;
}

/** Whether a call gets to each of the workloads behind a Service; empty where there are none. */
export function accessToService(mesh: MeshView, call: Omit<WorkloadCall, 'workload'>): readonly ServiceAccess[] {
  const { namespace, selector } = call.service;
  if (selector.size === 0) return [];
  return [...mesh.workloadsIn(namespace).matching(selector)].map((workload) => ({
    workload,
    decision: accessToWorkload(mesh, { ...call, workload }),
  }));
}

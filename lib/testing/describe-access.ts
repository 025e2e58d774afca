import { formatAccessStep, reasonOf } from '../simulation/policies/format-decision';
import type { ServiceAccess } from '../simulation/access/service-access';
import { formatResourceName } from '../snapshot/resource';
import type { MeshCaller } from './mesh-caller';

/** What became of a call at each workload, and what each policy said, with its place. */
export function describeAccess(found: readonly ServiceAccess[], caller: MeshCaller): readonly string[] {
  return found.flatMap(({ workload, decision }) => [
    `${formatResourceName(workload)}: ${reasonOf(decision)}`,
    ...decision.trace.map((step) => `  ${formatAccessStep(step, (manifest, path) => caller.placeOf(manifest, path))}`),
  ]);
}

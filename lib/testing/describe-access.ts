import { formatAccessStep, reasonOf } from '../simulation/policies/format-decision';
import type { Way } from '../simulation/journey/ways';
import type { MeshCaller } from './mesh-caller';

/** Formats the decision on each way that a call may take, with the result and place of each policy. */
export function describeAccess(found: readonly Way[], caller: MeshCaller): readonly string[] {
  return found.flatMap(({ end, verdict }) => [
    `${end}: ${reasonOf(verdict)}`,
    ...verdict.trace.map((step) => `  ${formatAccessStep(step, (manifest, path) => caller.placeOf(manifest, path))}`),
  ]);
}

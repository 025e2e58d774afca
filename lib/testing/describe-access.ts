import { formatAccessStep, reasonOf } from '../simulation/policies/format-decision';
import type { Way } from '../simulation/journey/ways';
import type { MeshCaller } from './mesh-caller';

/** What became of a call on each way that it may take, and what each policy said, with its place. */
export function describeAccess(found: readonly Way[], caller: MeshCaller): readonly string[] {
  return found.flatMap(({ end, verdict }) => [
    `${end}: ${reasonOf(verdict)}`,
    ...verdict.trace.map((step) => `  ${formatAccessStep(step, (manifest, path) => caller.placeOf(manifest, path))}`),
  ]);
}

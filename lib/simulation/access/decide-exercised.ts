import type { MeshView } from '../../mesh/mesh-view';
import type { AccessDecision } from '../policies/access-decision';
import type { ExercisedCall } from './exercised-calls';
import { resolveCaller } from '../../mesh/resolve-caller';
import { parseCall } from './parse-call';
import { accessToService } from './service-access';

/**
 * The decision about a listed call, on each way that it may take.
 *
 * @throws {Error} for an unknown caller, host or port
 */
export function decideExercised(mesh: MeshView, { from, call }: ExercisedCall): readonly AccessDecision[] {
  const caller = resolveCaller(mesh, from);
  const parsed = parseCall(call, mesh, caller.workload.namespace);
  if (typeof parsed === 'string') throw new Error(parsed);
  return accessToService(mesh, { client: caller.client, ...parsed }).map(({ verdict }) => verdict);
}

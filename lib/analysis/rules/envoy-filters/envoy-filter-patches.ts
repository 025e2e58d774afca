import type { Message } from '../../../messages/message';
import type { FieldPath } from '../../../model/field-path';
import type { MeshView } from '../../../mesh/mesh-view';
import { valueAt } from '../../../model/plain';
import type { IstioResource } from '../../../snapshot/resource';

/** What is wrong with the operation of a patch. `relative` operations depend on other patches. */
type PatchProblem = 'ADD' | 'REMOVE' | 'REPLACE' | 'relative' | 'relative after proxyVersion';

export interface PatchFinding {
  readonly envoyFilter: IstioResource<'EnvoyFilter'>;
  readonly path: FieldPath;
  readonly operation: string;
  readonly applyTo: string;
  readonly problem: PatchProblem;
}

/**
 * The patches of all EnvoyFilters whose operation does not do what it says.
 *
 * @see Istio, envoyfilter.EnvoyPatchAnalyzer
 */
export function envoyFilterPatches(mesh: MeshView): readonly PatchFinding[] {
  return mesh.once('envoy filter patches', () => {
    // Names of patches for one proxy version. Istio keeps them from one EnvoyFilter to the next.
    const versioned = new Set<string>();
    return mesh.configs('EnvoyFilter').flatMap((envoyFilter) => [...checkPatches(envoyFilter, versioned)]);
  });
}

function* checkPatches(
  envoyFilter: IstioResource<'EnvoyFilter'>,
  versioned: Set<string>,
): Generator<PatchFinding, void, undefined> {
  const isPrioritized = envoyFilter.spec.number('priority') !== 0;
  for (const config of envoyFilter.spec.messages('configPatches')) {
    const patch = config.message('patch');
    // Istio stops at an entry without a patch.
    if (patch === undefined) return;
    const name = patchName(config, patch);
    const applyTo = config.choice('applyTo');
    const operation = patch.choice('operation');
    const problem = problemOf(operation, applyTo);
    const found = problem === 'relative' && versioned.has(name) ? 'relative after proxyVersion' : problem;
    if (found !== undefined && !(problem === 'relative' && isPrioritized)) {
      yield { envoyFilter, path: patch.at('operation'), operation, applyTo, problem: found };
    }
    if (config.message('match')?.message('proxy')?.text('proxyVersion')) versioned.add(name);
  }
}

function problemOf(operation: string, applyTo: string): PatchProblem | undefined {
  const isRoute = applyTo === 'ROUTE_CONFIGURATION' || applyTo === 'HTTP_ROUTE';
  switch (operation) {
    case 'ADD':
      return isRoute ? 'ADD' : undefined;
    case 'REMOVE':
      return isRoute ? 'REMOVE' : 'relative';
    case 'REPLACE':
      return ['NETWORK_FILTER', 'HTTP_FILTER', 'VIRTUAL_HOST'].includes(applyTo) ? 'relative' : 'REPLACE';
    case 'INSERT_BEFORE':
    case 'INSERT_AFTER':
      return 'relative';
    default:
      return undefined;
  }
}

/** What Istio uses as the name of a patch: that of its value, or else of its match. The two never count as equal. */
function patchName(config: Message<'EnvoyConfigPatch'>, patch: Message<'EnvoyPatch'>): string {
  const value = patch.free('value')?.value ?? {};
  const name = valueAt(value, 'name');
  if (name !== undefined) return `value ${JSON.stringify(name)}`;
  if (Object.keys(value).length === 0) return '';
  const listener = config.message('match')?.message('listener');
  return `match ${listener?.message('filterChain')?.message('filter')?.text('name') ?? ''}`;
}

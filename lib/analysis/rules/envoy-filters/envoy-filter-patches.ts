import type { Message } from '../../../messages/message';
import type { FieldPath } from '../../../model/field-path';
import type { MeshView } from '../../../mesh/mesh-view';
import { valueAt } from '../../../model/plain';
import type { IstioResource } from '../../../snapshot/resource';

/** What is wrong with the operation of a patch. */
type PatchProblem = 'ADD' | 'REMOVE' | 'REPLACE' | 'relative' | 'relative after proxyVersion';

export interface JudgedPatch {
  readonly envoyFilter: IstioResource<'EnvoyFilter'>;
  readonly path: FieldPath;
  readonly operation: string;
  readonly applyTo: string;
  readonly problem: PatchProblem;
}

/**
 * The patches of all EnvoyFilters whose operation does not do what it seems to.
 *
 * @see Istio, envoyfilter.EnvoyPatchAnalyzer
 */
export function envoyFilterPatches(mesh: MeshView): readonly JudgedPatch[] {
  return mesh.once('envoy filter patches', () => {
    // Names that a patch for one proxy version has; Istio carries them from one EnvoyFilter to the next.
    const versioned = new Set<string>();
    return mesh.configs('EnvoyFilter').flatMap((envoyFilter) => [...judgePatches(envoyFilter, versioned)]);
  });
}

function* judgePatches(
  envoyFilter: IstioResource<'EnvoyFilter'>,
  versioned: Set<string>,
): Generator<JudgedPatch, void, undefined> {
  const isPrioritized = envoyFilter.spec.number('priority') !== 0;
  for (const config of envoyFilter.spec.messages('configPatches')) {
    const patch = config.message('patch');
    // Istio's walk ends at a patch that is not there.
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

/** What Istio takes for the name of a patch; that of the value and that of the match are told apart. */
function patchName(config: Message<'EnvoyConfigPatch'>, patch: Message<'EnvoyPatch'>): string {
  const value = patch.free('value')?.value ?? {};
  const name = valueAt(value, 'name');
  if (name !== undefined) return `value ${JSON.stringify(name)}`;
  if (Object.keys(value).length === 0) return '';
  const listener = config.message('match')?.message('listener');
  return `match ${listener?.message('filterChain')?.message('filter')?.text('name') ?? ''}`;
}

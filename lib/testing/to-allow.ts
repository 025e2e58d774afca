import { formatAccessStep, reasonOf } from '../simulation/access/format-decision';
import type { ServiceAccess } from '../simulation/access/service-access';
import { formatResourceName } from '../snapshot/resource';
import type { MatcherResult } from './matcher-result';
import { MeshCaller } from './mesh-caller';
import type { NamedObject } from './mesh-client';

export interface CallOptions {
  /** Headers of the request, a token among them. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DenialOptions extends CallOptions {
  /** The policy that denies it: `namespace/name`, or the object itself. */
  readonly by?: string | NamedObject;
}

/** Passes when every workload of the Service lets the call in. */
export function toAllow(received: unknown, call: string, options: CallOptions = {}): MatcherResult {
  const found = clientOf(received, 'toAllow').access(call, options.headers);
  const pass = found.every(({ decision }) => decision.outcome === 'allowed');
  return { pass, message: () => describe(call, pass ? 'not to be allowed' : 'to be allowed', found) };
}

/** Passes when no workload of the Service lets the call in, each kept by the policy that is named, if one is. */
export function toDeny(received: unknown, call: string, options: DenialOptions = {}): MatcherResult {
  const found = clientOf(received, 'toDeny').access(call, options.headers);
  const { by } = options;
  const name = typeof by === 'object' ? `${by.metadata.namespace ?? 'default'}/${by.name}` : by;
  const pass = found.every(
    ({ decision }) =>
      decision.outcome !== 'allowed' &&
      (name === undefined || (decision.policy !== undefined && formatResourceName(decision.policy) === name)),
  );
  const wish = `to be denied${name === undefined ? '' : ` by ${name}`}`;
  return { pass, message: () => describe(call, pass ? `not ${wish}` : wish, found) };
}

function clientOf(received: unknown, matcher: string): MeshCaller {
  if (received instanceof MeshCaller) return received;
  throw new Error(`expect(…).${matcher}() takes a caller: Mesh.of(app).from('shop/frontend')`);
}

function describe(call: string, wish: string, found: readonly ServiceAccess[]): string {
  const lines = found.flatMap(({ workload, decision }) => [
    `${formatResourceName(workload)}: ${reasonOf(decision)}`,
    ...decision.trace.map((step) => `  ${formatAccessStep(step)}`),
  ]);
  return [`expected ${call} ${wish}`, '', ...lines].join('\n');
}

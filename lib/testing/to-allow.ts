import type { IConstruct } from 'constructs';
import type { AccessDecision } from '../simulation/policies/access-decision';
import type { ServiceAccess } from '../simulation/access/service-access';
import { formatResourceName } from '../snapshot/resource';
import type { MatcherResult } from './matcher-result';
import { describeAccess } from './describe-access';
import { MeshCaller } from './mesh-caller';
import { recordCall } from './record-call';
import { referenceNames, type NamedObject } from './named-object';

export interface CallOptions {
  /** Headers of the request, a token among them. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DenialOptions extends CallOptions {
  /**
   * The policy that denies it, or one of the ALLOW policies that do not allow it: `namespace/name`, the object itself, or the
   * construct that makes it, such as an AllowOnly.
   */
  readonly by?: string | NamedObject | IConstruct;
}

/** Passes when every workload of the Service lets the call in. What is expected is what `access suggest` lets in. */
export function toAllow(
  this: { readonly isNot?: boolean } | undefined,
  received: unknown,
  call: string,
  options: CallOptions = {},
): MatcherResult {
  const client = clientOf(received, 'toAllow');
  if (this?.isNot !== true) recordCall({ from: client.name, call }, process.env);
  const found = client.access(call, options.headers);
  const pass = found.every(({ decision }) => decision.outcome === 'allowed');
  return { pass, message: () => describe(call, pass ? 'not to be allowed' : 'to be allowed', found, client) };
}

/** Passes when no workload of the Service lets the call in, each kept by the policy that is named, if one is. */
export function toDeny(received: unknown, call: string, options: DenialOptions = {}): MatcherResult {
  const client = clientOf(received, 'toDeny');
  const found = client.access(call, options.headers);
  const names = options.by === undefined ? undefined : referenceNames(options.by);
  const pass = found.every(
    ({ decision }) =>
      decision.outcome !== 'allowed' && (names === undefined || deniers(decision).some((name) => names.includes(name))),
  );
  const wish = `to be denied${names === undefined ? '' : ` by ${names.join(' or ')}`}`;
  return { pass, message: () => describe(call, pass ? `not ${wish}` : wish, found, client) };
}

/** The policy that says no, or else the ALLOW policies of which none says yes. */
function deniers(decision: Exclude<AccessDecision, { outcome: 'allowed' }>): readonly string[] {
  const { policy } = decision;
  if (policy !== undefined) return [formatResourceName(policy)];
  return decision.outcome === 'denied' ? decision.guards.map(formatResourceName) : [];
}

function clientOf(received: unknown, matcher: string): MeshCaller {
  if (received instanceof MeshCaller) return received;
  throw new Error(`expect(…).${matcher}() takes a caller: Mesh.of(app).from('shop/frontend')`);
}

function describe(call: string, wish: string, found: readonly ServiceAccess[], client: MeshCaller): string {
  return [`expected ${call} ${wish}`, '', ...describeAccess(found, client)].join('\n');
}

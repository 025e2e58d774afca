import type { IConstruct } from 'constructs';
import type { AccessDecision } from '../simulation/policies/access-decision';
import type { Way } from '../simulation/journey/ways';
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

/** Passes when the call is delivered, and let in, on every way that it may take. What is expected is what `access suggest` lets in. */
export function toAllow(
  this: { readonly isNot?: boolean } | undefined,
  received: unknown,
  call: string,
  options: CallOptions = {},
): MatcherResult {
  const client = clientOf(received, 'toAllow');
  if (this?.isNot !== true) recordCall({ from: client.name, call }, process.env);
  const found = client.access(call, options.headers);
  const pass = found.every(({ verdict }) => verdict.outcome === 'allowed');
  return { pass, message: () => describe(call, pass ? 'not to be allowed' : 'to be allowed', found, client) };
}

/** Passes when the call is denied on every way that it may take, by the policy that is named, if one is. A call that gets to no workload for another reason, such as a redirect, is not denied. */
export function toDeny(received: unknown, call: string, options: DenialOptions = {}): MatcherResult {
  const client = clientOf(received, 'toDeny');
  const found = client.access(call, options.headers);
  const names = options.by === undefined ? undefined : referenceNames(options.by);
  const pass = found.every(
    ({ verdict }) =>
      isDenial(verdict) && (names === undefined || deniers(verdict).some((name) => names.includes(name))),
  );
  const wish = `to be denied${names === undefined ? '' : ` by ${names.join(' or ')}`}`;
  return { pass, message: () => describe(call, pass ? `not ${wish}` : wish, found, client) };
}

/** A request that goes nowhere is not kept out by anybody: its route or its Service may be there tomorrow. */
function isDenial({ outcome }: AccessDecision): boolean {
  return outcome === 'denied' || outcome === 'unauthenticated' || outcome === 'refused';
}

/** The policy that says no, or else the ALLOW policies of which none says yes. */
function deniers(verdict: AccessDecision): readonly string[] {
  const policy = 'policy' in verdict ? verdict.policy : undefined;
  if (policy !== undefined) return [formatResourceName(policy)];
  return verdict.outcome === 'denied' ? verdict.guards.map(formatResourceName) : [];
}

function clientOf(received: unknown, matcher: string): MeshCaller {
  if (received instanceof MeshCaller) return received;
  throw new Error(`expect(…).${matcher}() takes a caller: Mesh.of(app).from('shop/frontend')`);
}

function describe(call: string, wish: string, found: readonly Way[], client: MeshCaller): string {
  return [`expected ${call} ${wish}`, '', ...describeAccess(found, client)].join('\n');
}

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
  /** Headers of the request, including a token. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DenialOptions extends CallOptions {
  /**
   * The policy that denies it, or one of the ALLOW policies that do not allow it: `namespace/name`, the object itself,
   * or the construct that creates it, such as an AllowOnly.
   */
  readonly by?: string | NamedObject | IConstruct;
}

/**
 * Passes if the call is delivered on every way that it may take. `access suggest` allows the calls that tests expect
 * here.
 */
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
  return {
    pass,
    message: () =>
      client.redact(describe(call, pass ? 'not to be allowed' : 'to be allowed', found, client), options.headers),
  };
}

/**
 * Passes if the call is denied on every way that it may take, by the given policy if there is one. A call that reaches
 * no workload for another reason, such as a redirect, is not denied.
 */
export function toDeny(received: unknown, call: string, options: DenialOptions = {}): MatcherResult {
  const client = clientOf(received, 'toDeny');
  const found = client.access(call, options.headers);
  const names = options.by === undefined ? undefined : referenceNames(options.by);
  const pass = found.every(
    ({ verdict }) =>
      isDenial(verdict) && (names === undefined || deniers(verdict).some((name) => names.includes(name))),
  );
  const wish = `to be denied${names === undefined ? '' : ` by ${names.join(' or ')}`}`;
  return {
    pass,
    message: () => client.redact(describe(call, pass ? `not ${wish}` : wish, found, client), options.headers),
  };
}

/** No policy denies a request that goes nowhere: its route or its Service may exist tomorrow. */
function isDenial({ outcome }: AccessDecision): boolean {
  return outcome === 'denied' || outcome === 'unauthenticated' || outcome === 'refused';
}

/** The policy that denies the call, or the ALLOW policies that do not allow it. */
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

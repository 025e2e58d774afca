import type { Way } from '../simulation/journey/ways';
import { tokensFor, type TestToken } from '../simulation/policies/tokens-for';
import { describeAccess } from './describe-access';
import type { MatcherResult } from './matcher-result';
import { MeshCaller } from './mesh-caller';
import type { CallOptions } from './to-allow';

export interface JwtOptions extends CallOptions {
  /** Issuer of the token. @default - any that a RequestAuthentication trusts */
  readonly issuer?: string;
  /** Claims besides issuer and audience, which follow from the rule. @default - `sub`, as policies name it */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/**
 * Passes if a call is rejected without a token, and allowed with one that the mesh trusts. Signatures are assumed to be
 * valid.
 */
export function toRequireJwt(received: unknown, call: string, options: JwtOptions = {}): MatcherResult {
  if (!(received instanceof MeshCaller)) {
    throw new Error("expect(…).toRequireJwt() takes a caller: Mesh.of(app).from('shop/frontend')");
  }
  const { headers = {}, issuer, claims } = options;
  const bare = received.access(call, headers);
  const tokens = tokensFor(received.view, claims).filter((token) => issuer === undefined || token.issuer === issuer);
  const tried = tokens.map((token) => ({ token, found: callWith(received, call, headers, token) }));
  const admitted = tried.find(({ found }) => found.every(isAllowed));
  const isClosed = bare.every(({ verdict }) => verdict.outcome !== 'allowed');
  const pass = isClosed && admitted !== undefined;
  return {
    pass,
    message: () =>
      received.redact(
        [
          `expected ${call} ${pass ? 'not to require' : 'to require'} a token`,
          ...(tokens.length > 0 ? [] : ['no RequestAuthentication trusts this issuer']),
          '',
          'without a token:',
          ...describeAccess(bare, received),
          ...explain(admitted ?? tried[0], received),
        ].join('\n'),
        headers,
      ),
  };
}

interface TriedToken {
  readonly token: TestToken;
  readonly found: readonly Way[];
}

function explain(tried: TriedToken | undefined, caller: MeshCaller): readonly string[] {
  if (tried === undefined) return [];
  return ['', `with ${JSON.stringify(tried.token.claims)}:`, ...describeAccess(tried.found, caller)];
}

function callWith(
  caller: MeshCaller,
  call: string,
  headers: Readonly<Record<string, string>>,
  token: TestToken,
): readonly Way[] {
  return caller.access(token.addTo(call), { ...headers, ...token.headers });
}

function isAllowed({ verdict }: Way): boolean {
  return verdict.outcome === 'allowed';
}

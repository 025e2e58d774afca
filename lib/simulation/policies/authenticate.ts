import type { Message } from '../../messages/message';
import { valueAt, type Fields } from '../../model/plain';
import type { IstioResource } from '../../snapshot/resource';
import { textList } from '../../snapshot/text-map';
import { tokenEffects } from './token-effects';
import type { AccessCall } from '../../mesh/access-call';
import type { RequestFacts } from './call-facts';
import { decodeToken } from './decode-token';
import { findTokens } from './find-tokens';

/** The result of the JWT rules for a request. */
export type Authentication =
  /** Without claims, the request has no token, which is not an error. */
  | {
      readonly claims: unknown;
      /** As policies see them: with the headers from claims, and without the client's headers of the same names. */
      readonly headers: RequestFacts['headers'];
      readonly failure: undefined;
    }
  | {
      readonly failure: {
        readonly status: 401 | 403;
        readonly reason: string;
        readonly policy: IstioResource<'RequestAuthentication'>;
      };
    };

interface JwtRule {
  readonly policy: IstioResource<'RequestAuthentication'>;
  readonly rule: Message<'JwtRule'>;
}

/**
 * Validates the tokens of a request. One valid token is enough; a request without tokens passes without an identity.
 *
 * @param nowSeconds since 1970
 * @see Envoy, jwt_authn; Istio, authn.convertToEnvoyJwtConfig
 */
export function authenticate(
  policies: readonly IstioResource<'RequestAuthentication'>[],
  request: RequestFacts,
  nowSeconds: number,
  isSignedBy: AccessCall['isSignedBy'],
): Authentication {
  const rules = policies.flatMap((policy) => policy.spec.messages('jwtRules').map((rule) => ({ policy, rule })));
  if (request.claims !== undefined) return { claims: request.claims, headers: request.headers, failure: undefined };
  const passes = (claims: unknown) => {
    const { method, authority, target } = request;
    const sent = { method, authority, path: target, headers: new Map(Object.entries(request.headers)) };
    return { claims, headers: Object.fromEntries(tokenEffects(policies, sent).headers), failure: undefined };
  };
  let failure: Extract<Authentication, { failure: object }>['failure'] | undefined;
  for (const { policy, rule } of rules) {
    for (const token of findTokens(rule, request)) {
      const verdict = validateToken(token, rule, nowSeconds, isSignedBy);
      if (typeof verdict !== 'string') return passes(verdict);
      // The rule of the token's own issuer gives a better reason than a rule of another issuer with the same location.
      if (failure !== undefined && verdict === UNKNOWN_ISSUER) continue;
      failure = { status: verdict === WRONG_AUDIENCE ? 403 : 401, reason: verdict, policy };
    }
  }
  return failure === undefined ? passes(undefined) : { failure };
}

const UNKNOWN_ISSUER = 'Jwt issuer is not configured';
const WRONG_AUDIENCE = 'Audiences in Jwt are not allowed';

/** @returns the claims, or Envoy's error message */
function validateToken(
  token: string,
  rule: JwtRule['rule'],
  nowSeconds: number,
  isSignedBy: AccessCall['isSignedBy'],
): Fields | string {
  const claims = decodeToken(token);
  if (claims === undefined) return 'Jwt is not in the form of Header.Payload.Signature';
  const [issuer, expiry, notBefore] = ['iss', 'exp', 'nbf'].map((name) => valueAt(claims, name));
  if (issuer !== rule.text('issuer')) return UNKNOWN_ISSUER;
  // Envoy allows a clock skew of one minute.
  if (typeof notBefore === 'number' && notBefore > nowSeconds + 60) return 'Jwt not yet valid';
  if (typeof expiry === 'number' && expiry + 60 < nowSeconds) return 'Jwt is expired';
  const audiences = textList(rule, 'audiences');
  const found = valueAt(claims, 'aud');
  const given: readonly unknown[] = Array.isArray(found) ? found : [found];
  if (audiences.length > 0 && !audiences.some((audience) => given.includes(audience))) return WRONG_AUDIENCE;
  return isSignedBy?.(token, rule.text('jwks')) === false ? 'Jwt verification fails' : claims;
}

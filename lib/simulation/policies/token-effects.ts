import type { Message } from '../../messages/message';
import { valueAt } from '../../model/plain';
import type { IstioResource } from '../../snapshot/resource';
import { textList } from '../../snapshot/text-map';
import { decodeToken } from './decode-token';
import { findTokens } from './find-tokens';
import type { UpstreamRequest } from '../journey/decision';

/**
 * The changes that the JWT rules make to an accepted request: they remove the accepted token unless it is forwarded,
 * and copy claims to headers, which clients cannot set.
 *
 * @param policies that apply, in their order
 * @see Envoy, jwt_authn.Authenticator and Extractor; Istio reference, JWTRule
 */
export function tokenEffects(
  policies: readonly IstioResource<'RequestAuthentication'>[],
  request: UpstreamRequest,
): UpstreamRequest {
  const rules = policies.flatMap(({ spec }) => spec.messages('jwtRules'));
  if (rules.length === 0) return request;
  const headers = new Map(request.headers);
  for (const { name } of rules.flatMap(madeHeaders)) headers.delete(name);
  const { method, authority, path } = request;
  const sent = { method, authority, path, target: path, headers: Object.fromEntries(headers), claims: undefined };
  for (const rule of rules) {
    for (const token of findTokens(rule, sent)) {
      const claims = decodeToken(token);
      // The token was validated before.
      if (claims === undefined || valueAt(claims, 'iss') !== rule.text('issuer')) continue;
      for (const { name, claim } of madeHeaders(rule)) {
        const value = claim === '' ? (token.split('.')[1] ?? '') : formatClaim(valueAt(claims, ...claim.split('.')));
        if (value !== undefined) headers.set(name, value);
      }
      if (rule.isTrue('forwardOriginalToken')) return { ...request, headers };
      return withoutToken({ ...request, headers }, rule, token);
    }
  }
  return { ...request, headers };
}

/** The headers that a rule sets from a token: from a claim, or from the whole payload. */
function madeHeaders(rule: Message<'JwtRule'>): readonly { readonly name: string; readonly claim: string }[] {
  const payload = rule.text('outputPayloadToHeader').toLowerCase();
  const ofClaims = rule
    .messages('outputClaimToHeaders')
    .map((each) => ({ name: each.text('header').toLowerCase(), claim: each.text('claim') }));
  return payload === '' ? ofClaims : [...ofClaims, { name: payload, claim: '' }];
}

function formatClaim(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') return Buffer.from(JSON.stringify(value)).toString('base64url');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Removes the token from its location: the whole header, or a query parameter; a cookie stays. */
function withoutToken(request: UpstreamRequest, rule: Message<'JwtRule'>, token: string): UpstreamRequest {
  const isUsual = !(['fromHeaders', 'fromParams', 'fromCookies'] as const).some((field) => rule.has(field));
  const named = isUsual ? ['authorization'] : rule.messages('fromHeaders').map((each) => each.text('name'));
  const header = named.map((name) => name.toLowerCase()).find((name) => request.headers.get(name)?.includes(token));
  if (header !== undefined) {
    const headers = new Map(request.headers);
    headers.delete(header);
    return { ...request, headers };
  }
  const parameters = isUsual ? ['access_token'] : textList(rule, 'fromParams');
  const mark = request.path.indexOf('?');
  if (mark === -1) return request;
  const kept = request.path
    .slice(mark + 1)
    .split('&')
    .filter((part) => !parameters.includes(part.split('=', 1)[0] ?? ''));
  return { ...request, path: request.path.slice(0, mark) + (kept.length === 0 ? '' : `?${kept.join('&')}`) };
}

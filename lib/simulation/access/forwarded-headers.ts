import type { Message } from '../../admission/decode/message';
import { valueAt } from '../../snapshot/plain';
import type { RequestFacts } from './call-facts';

/** The token that held, and the rule that it held by. */
interface Verified {
  readonly rule: Message;
  readonly claims: unknown;
  /** Undefined for claims that are given as data. */
  readonly token: string | undefined;
}

/**
 * The headers of a request after the JWT rules: claims that a rule hands on, which nobody else can send, and no token that
 * it keeps to itself.
 *
 * @param verified undefined where there was no token
 * @see Envoy, jwt_authn.Extractor.sanitizeHeaders and Authenticator.handleGoodJwt
 */
export function forwardedHeaders(
  rules: readonly Message[],
  headers: RequestFacts['headers'],
  verified: Verified | undefined,
): RequestFacts['headers'] {
  const found = new Map(Object.entries(headers));
  for (const rule of rules) {
    for (const name of outputsOf(rule)) found.delete(name);
    // The first rule that holds ends the search, so that those after it touch nothing.
    if (rule === verified?.rule) break;
  }
  if (verified === undefined) return Object.fromEntries(found);
  const { rule, claims, token } = verified;
  if (token !== undefined && !rule.isTrue('forwardOriginalToken')) {
    for (const name of locationsOf(rule)) if (found.get(name)?.includes(token) === true) found.delete(name);
  }
  const payload = rule.text('outputPayloadToHeader').toLowerCase();
  if (payload !== '' && token !== undefined) found.set(payload, token.split('.')[1] ?? '');
  for (const output of rule.messages('outputClaimToHeaders')) {
    const value = textOf(valueAt(claims, ...output.text('claim').split('.')));
    if (value !== undefined) found.set(output.text('header').toLowerCase(), value);
  }
  return Object.fromEntries(found);
}

function outputsOf(rule: Message): readonly string[] {
  const claims = rule.messages('outputClaimToHeaders').map((output) => output.text('header'));
  return [rule.text('outputPayloadToHeader'), ...claims].map((name) => name.toLowerCase());
}

function locationsOf(rule: Message): readonly string[] {
  const named = rule.messages('fromHeaders').map((header) => header.text('name').toLowerCase());
  return named.length > 0 ? named : ['authorization'];
}

/** Numbers and truth values as text, lists and objects as JSON in base64. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

import { finding, type Findings } from '../finding';
import type { Entry } from '../../messages/item';
import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import { describeValue } from '../../model/describe';
import { headerValueProblem } from '../../syntax/header-value';

/** RFC 7230, 3.2.6. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const PSEUDO_HEADERS = [':method', ':scheme', ':authority', ':path', ':status'];

/** Keys for claims of a validated token: `@request.auth.claims.group`, `@request.auth.claims[group]`. */
const CLAIM = /^@request\.auth\.claims(?:\..+|\[.+\])$/is;

/** @see Istio, jwt.ToRoutingClaim */
export function isClaimKey(key: string): boolean {
  return CLAIM.test(key);
}

/** @see Istio, validateHTTPHeaderNameOrJwtClaimRoute */
export function isHeaderMatchName(key: string): boolean {
  return isClaimKey(key) || PSEUDO_HEADERS.includes(key) || TOKEN.test(key);
}

/** @see Istio, validateCORSHTTPHeaderName */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

export function isAuthority(name: string): boolean {
  const lowerCase = name.toLowerCase();
  return lowerCase === ':authority' || lowerCase === 'host';
}

/**
 * Header changes of a route. The host of a request may be set; other pseudo-headers may not be changed.
 *
 * @see Istio, validateHTTPRoute and validateHTTPRouteDestinations
 */
export function* validateHeaderOperations(headers: Message<'HeaderChanges'> | undefined): Findings {
  const request = headers?.message('request');
  const response = headers?.message('response');
  for (const operation of ['set', 'add'] as const) {
    for (const entry of request?.textEntries(operation) ?? []) {
      if (!isAuthority(entry.key)) yield* validateName(entry.key, entry.path);
      yield* validateValue(entry);
    }
    for (const entry of response?.textEntries(operation) ?? []) {
      yield* validateName(entry.key, entry.path);
      yield* validateValue(entry);
    }
  }
  for (const message of [request, response]) {
    for (const { value, path } of message?.texts('remove') ?? []) yield* validateName(value, path);
  }
}

function* validateName(name: string, path: FieldPath): Findings {
  if (name === '') yield finding('header-name', path, 'the header name is empty', 'Write the name of the header');
  else if (name.startsWith(':') || name.toLowerCase() === 'host') {
    const message = `${describeValue(name)} cannot be changed here`;
    yield finding('header-name', path, message, 'Write rewrite.authority for the host of a request, or another header');
  }
}

function* validateValue({ key, value, path }: Entry<string>): Findings {
  const problem = headerValueProblem(value);
  if (problem !== undefined)
    yield finding(
      'header-value',
      path,
      `${describeValue(value)} is not a valid value for header ${describeValue(key)}: ${problem}`,
    );
}

import type { FieldPath } from '../../model/field-path';
import { valueAt } from '../../model/plain';
import { matchesPattern, type Pattern } from '../../syntax/pattern';
import { PatternSet } from '../../syntax/pattern-set';
import type { CallFacts, RequestFacts } from './call-facts';

/** An attribute that a policy matches. */
export type PolicyAttribute = ConnectionAttribute | RequestAttribute;

type ConnectionAttribute =
  'principal' | 'namespace' | 'trustDomain' | 'sourceIp' | 'remoteIp' | 'destinationIp' | 'port' | 'sni';

type RequestAttribute = 'requestPrincipal' | 'claim' | 'method' | 'authority' | 'path' | 'header';

/** A list of values in a rule, or its negation. */
export interface PolicyCondition {
  readonly attribute: PolicyAttribute;
  /** Name of the header in lower case, or path of the claim; empty for other attributes. */
  readonly names: readonly string[];
  /** One of them must match, or none if it is negated. */
  readonly anyOf: readonly Pattern[];
  readonly isExcluded: boolean;
  readonly path: FieldPath;
  /** As it is written: `notMethods`, `not source.ip`. */
  readonly field: string;
  /** As they are written. */
  readonly values: readonly string[];
}

const OF_REQUEST: ReadonlySet<PolicyAttribute> = new Set<RequestAttribute>([
  ...(['requestPrincipal', 'claim', 'method', 'authority', 'path', 'header'] as const),
]);

const IDENTITY: ReadonlySet<PolicyAttribute> = new Set<PolicyAttribute>(['principal', 'namespace', 'trustDomain']);

/** Whether it is part of a request, which a TCP connection does not have. */
export function isOfRequest({ attribute }: PolicyCondition): boolean {
  return OF_REQUEST.has(attribute);
}

/** Whether it depends on mutual TLS. */
export function isIdentity({ attribute }: PolicyCondition): boolean {
  return IDENTITY.has(attribute);
}

export function holds(condition: PolicyCondition, facts: CallFacts): boolean {
  const { anyOf, isExcluded } = condition;
  const matches = anyOf.length > FEW ? setOf(anyOf) : undefined;
  const isMatch = (value: string) => matches?.matches(value) ?? anyOf.some((each) => matchesPattern(each, value));
  return valuesOf(condition, facts).some(isMatch) !== isExcluded;
}

/** Up to so many patterns are tried one after the other. */
const FEW = 4;

const sets = new WeakMap<readonly Pattern[], PatternSet>();

function setOf(patterns: readonly Pattern[]): PatternSet {
  let set = sets.get(patterns);
  if (set === undefined) sets.set(patterns, (set = new PatternSet(patterns)));
  return set;
}

/** `methods does not match "POST", got GET, HEAD` */
export function formatMismatch(condition: PolicyCondition, facts: CallFacts): string {
  const { field, values, isExcluded } = condition;
  const seen = shown(condition, facts);
  const list = `${values.slice(0, 3).join(', ')}${values.length > 3 ? ' and others' : ''}`;
  if (isExcluded) return `${field} matches ${JSON.stringify(seen)}, got ${list}`;
  return `${seen === '' ? `the call has no ${field}` : `${field} does not match ${JSON.stringify(seen)}`}, got ${list}`;
}

/** Several for a claim that is a list; none if the call does not have it. */
function valuesOf({ attribute, names }: PolicyCondition, facts: CallFacts): readonly string[] {
  const { request, principal } = facts;
  switch (attribute) {
    case 'principal':
      return principal === undefined ? [] : [principal];
    case 'namespace':
      return principal === undefined ? [] : [namespaceOf(principal)];
    case 'trustDomain':
      return principal === undefined ? [] : [principal.slice(0, principal.indexOf('/'))];
    case 'port':
      return [String(facts.port)];
    case 'sourceIp':
    case 'remoteIp':
    case 'destinationIp':
    case 'sni':
      return [facts[attribute]];
    case 'method':
    case 'path':
      return request === undefined ? [] : [request[attribute]];
    case 'authority':
      return request === undefined ? [] : [request.authority.toLowerCase()];
    case 'header': {
      const value = request && valueAt(request.headers, names[0] ?? '');
      return typeof value === 'string' ? [value] : [];
    }
    case 'requestPrincipal':
      return request === undefined ? [] : [requestPrincipal(request)];
    case 'claim':
      return request === undefined ? [] : claimValues(request, names);
  }
}

function shown(condition: PolicyCondition, facts: CallFacts): string {
  const { attribute, names } = condition;
  if (attribute !== 'claim') return valuesOf(condition, facts)[0] ?? '';
  const value = valueAt(facts.request?.claims, ...names);
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

function claimValues({ claims }: RequestFacts, names: readonly string[]): readonly string[] {
  const given = valueAt(claims, ...names);
  // The JWT filter passes these two on as lists.
  const isList = names.length === 1 && (names[0] === 'scope' || names[0] === 'permission');
  const items: readonly unknown[] = Array.isArray(given)
    ? given
    : typeof given === 'string' && isList
      ? given.split(' ')
      : [given];
  return items.filter((item): item is string => typeof item === 'string');
}

function requestPrincipal({ claims }: RequestFacts): string {
  const [issuer, subject] = [valueAt(claims, 'iss'), valueAt(claims, 'sub')];
  return typeof issuer === 'string' && typeof subject === 'string' ? `${issuer}/${subject}` : '';
}

function namespaceOf(principal: string): string {
  const parts = principal.split('/');
  return parts[1] === 'ns' ? (parts[2] ?? '') : '';
}

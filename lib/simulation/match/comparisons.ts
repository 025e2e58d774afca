import { isClaimKey } from '../../mesh/claim-keys';
import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import { parameterOf, type ProxyRequest } from './proxy-request';
import { formatTextMatch, matchesText, textMatchOf, type TextMatch } from './text-match';

/** One condition of a route on a request. */
export interface Comparison {
  readonly part: 'path' | 'method' | 'authority' | 'scheme' | 'header' | 'query parameter';
  /** Of a header, in lower case, or of a query parameter; empty otherwise. */
  readonly name: string;
  readonly match: TextMatch;
  /** Only for paths. */
  readonly ignoresCase: boolean;
  /** Whether it is negated: `withoutHeaders`. */
  readonly isExcluded: boolean;
  /** Field in the object that sets it. */
  readonly path: FieldPath;
}

/**
 * The conditions of a route, in the order in which Envoy evaluates them; empty for a route that matches every request.
 *
 * @param conditions matches of a VirtualService that must all hold
 */
export function comparisonsOf(conditions: readonly Message<'HttpMatch'>[]): readonly Comparison[] {
  return conditions.flatMap((condition) => [...readComparisons(condition)]);
}

/** Whether it compares a claim of the verified token, which stands among the headers of a match. */
export function isOfClaim({ part, name }: Comparison): boolean {
  return part === 'header' && isClaimKey(name);
}

/** @see Envoy, RouteEntryImplBase::matchRoute */
export function holds(comparison: Comparison, request: ProxyRequest): boolean {
  const { match, isExcluded } = comparison;
  const got = partOf(comparison, request);
  // A missing header counts as empty in a negated condition, unless the condition is only about its presence.
  if (isExcluded) return !(match.type === 'any' ? got !== undefined : matchesText(match, got ?? ''));
  if (got === undefined) return false;
  return matchesText(match, comparison.ignoresCase ? got.toLowerCase() : got);
}

/** What is compared, the value found, and the expected value: `path is "/a", not prefix "/b"`. */
export function formatMismatch(comparison: Comparison, request: ProxyRequest): string {
  const { part, name, match, isExcluded } = comparison;
  const got = partOf(comparison, request);
  const what = name === '' ? part : `${part} ${name}`;
  const found = got === undefined ? 'missing' : `"${got}"`;
  return `${what} is ${found}, ${isExcluded ? 'which is excluded' : `not ${formatTextMatch(match)}`}`;
}

function* readComparisons(condition: Message<'HttpMatch'>): Generator<Comparison> {
  const plain = { name: '', ignoresCase: false, isExcluded: false };
  const uri = textMatchOf(condition.message('uri'));
  if (uri !== undefined && uri.type !== 'any') {
    const ignoresCase = condition.isTrue('ignoreUriCase') && uri.type !== 'regex';
    const match = ignoresCase ? { ...uri, text: uri.text.toLowerCase() } : uri;
    yield { ...plain, part: 'path', match, ignoresCase, path: condition.at('uri') };
  }
  for (const part of ['method', 'authority', 'scheme'] as const) {
    const match = textMatchOf(condition.message(part));
    if (match !== undefined) yield { ...plain, part, match, path: condition.at(part) };
  }
  for (const [field, isExcluded] of [['headers', false] as const, ['withoutHeaders', true] as const]) {
    for (const { key, value, path } of condition.entries(field)) {
      yield { ...plain, part: 'header', name: key.toLowerCase(), match: matchAt(value), isExcluded, path };
    }
  }
  for (const { key, value, path } of condition.entries('queryParams')) {
    yield { ...plain, part: 'query parameter', name: key, match: matchAt(value), path };
  }
}

function matchAt(value: Message<'StringMatch'>): TextMatch {
  return textMatchOf(value) ?? { type: 'any' };
}

function partOf({ part, name }: Comparison, request: ProxyRequest): string | undefined {
  switch (part) {
    case 'path':
    case 'method':
    case 'authority':
    case 'scheme':
      return request[part];
    case 'header':
      return headerOf(request, name);
    case 'query parameter':
      return parameterOf(request, name);
  }
}

/** Envoy has method, authority, path and scheme among the headers. */
function headerOf(request: ProxyRequest, name: string): string | undefined {
  switch (name) {
    case ':method':
      return request.method;
    case ':authority':
    case 'host':
      return request.authority;
    case ':path':
      return request.path + request.search;
    case ':scheme':
      return request.scheme;
    default:
      return request.headers.get(name);
  }
}

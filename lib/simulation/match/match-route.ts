import { Message, type Decoded } from '../../admission/decode/message';
import type { FieldPath } from '../../model/field-path';
import type { Route } from '../translate/routes';
import type { ProxyRequest } from './proxy-request';
import { formatTextMatch, matchesText, textMatchOf, type TextMatch } from './text-match';

/** The first condition that does not hold. */
export interface Mismatch {
  readonly path: FieldPath;
  readonly message: string;
}

/**
 * Compares a request with a route.
 *
 * @returns undefined when it matches
 * @see Envoy, RouteEntryImplBase::matchRoute
 */
export function mismatchOf({ conditions }: Route, request: ProxyRequest): Mismatch | undefined {
  for (const condition of conditions) {
    const mismatch = conditionMismatch(condition, request);
    if (mismatch !== undefined) return mismatch;
  }
  return undefined;
}

function conditionMismatch(condition: Message, request: ProxyRequest): Mismatch | undefined {
  const uri = textMatchOf(condition.message('uri'));
  const ignoresCase = condition.isTrue('ignoreUriCase') && uri?.type !== 'regex';
  if (uri !== undefined && uri.type !== 'any') {
    const isMatch = ignoresCase
      ? matchesText({ ...uri, text: uri.text.toLowerCase() }, request.path.toLowerCase()) // only the text is another
      : matchesText(uri, request.path);
    if (!isMatch) return mismatch(condition.at('uri'), 'path', request.path, uri);
  }
  for (const [field, value] of [
    ['method', request.method],
    ['authority', request.authority],
    ['scheme', request.scheme],
  ] as const) {
    const match = textMatchOf(condition.message(field));
    if (match !== undefined && !matchesText(match, value)) return mismatch(condition.at(field), field, value, match);
  }
  return headerMismatch(condition, request) ?? queryMismatch(condition, request);
}

function headerMismatch(condition: Message, request: ProxyRequest): Mismatch | undefined {
  for (const { key, value, path } of condition.entries('headers')) {
    const match = matchAt(value);
    const got = headerOf(request, key.toLowerCase());
    if (got === undefined || !matchesText(match, got)) return mismatch(path, `header ${key}`, got, match);
  }
  for (const { key, value, path } of condition.entries('withoutHeaders')) {
    const match = matchAt(value);
    const got = headerOf(request, key.toLowerCase());
    // Absent, a header counts as an empty one, unless its presence alone is asked about.
    const isThere = match.type === 'any' ? got !== undefined : matchesText(match, got ?? '');
    if (isThere) return { path, message: `header ${key} is ${JSON.stringify(got)}, which is excluded` };
  }
  return undefined;
}

/** Envoy has method, authority, path and scheme among the headers. */
function headerOf(
  { headers, method, authority, path, search, scheme }: ProxyRequest,
  name: string,
): string | undefined {
  switch (name) {
    case ':method':
      return method;
    case ':authority':
    case 'host':
      return authority;
    case ':path':
      return path + search;
    case ':scheme':
      return scheme;
    default:
      return headers.get(name);
  }
}

function queryMismatch(condition: Message, { query }: ProxyRequest): Mismatch | undefined {
  for (const { key, value, path } of condition.entries('queryParams')) {
    const match = matchAt(value);
    const got = query.get(key);
    if (got === undefined || !matchesText(match, got)) return mismatch(path, `query parameter ${key}`, got, match);
  }
  return undefined;
}

function matchAt(value: Decoded): TextMatch {
  return (value instanceof Message ? textMatchOf(value) : undefined) ?? { type: 'any' };
}

function mismatch(path: FieldPath, what: string, got: string | undefined, match: TextMatch): Mismatch {
  const found = got === undefined ? 'not there' : JSON.stringify(got);
  return { path, message: `${what} is ${found}, not ${formatTextMatch(match)}` };
}

import { holds, type Comparison } from '../match/comparisons';
import type { ProxyRequest } from '../match/proxy-request';
import type { TextMatch } from '../match/text-match';

/**
 * Builds a request that matches all comparisons.
 *
 * @param authority used if no comparison requires another
 * @returns undefined if none was found, for example for complex regular expressions
 */
export function witnessOf(comparisons: readonly Comparison[], authority: string): ProxyRequest | undefined {
  const wanted = comparisons.filter(({ isExcluded }) => !isExcluded);
  const textOf = (part: Comparison['part'], otherwise: string) => {
    const found = wanted.filter((each) => each.part === part).map(({ match }) => exampleOf(match, otherwise));
    // For a delegate and its root, the narrower value matches both.
    return found.sort((left, right) => right.length - left.length)[0] ?? otherwise;
  };
  const named = (part: Comparison['part']) =>
    wanted
      .filter((each) => each.part === part && !each.name.startsWith(':'))
      .map(({ name, match }) => [name, exampleOf(match, 'x')] as const);
  const query = named('query parameter').map(([name, value]) => `${name}=${value}`);
  const request: ProxyRequest = {
    method: textOf('method', 'GET'),
    scheme: textOf('scheme', 'http'),
    authority: textOf('authority', authority),
    path: textOf('path', '/'),
    search: query.length === 0 ? '' : `?${query.join('&')}`,
    headers: new Map(named('header')),
  };
  return comparisons.every((each) => holds(each, request)) ? request : undefined;
}

function exampleOf(match: TextMatch, otherwise: string): string {
  switch (match.type) {
    case 'any':
      return otherwise;
    case 'exact':
    case 'prefix':
      return match.text;
    case 'regex':
      return candidates(match.text).find((text) => match.matches(text)) ?? otherwise;
  }
}

/**
 * Strings that a simple expression may match: each class as one of its characters, each repetition once or not at all.
 */
function candidates(regex: string): readonly string[] {
  const once = regex
    .replace(/^\(\?[a-z]+\)|^\^|\$$/g, '')
    .replace(/\(\?:|\(\?P<\w+>/g, '(')
    .replace(/\\d|\[0-9\]/g, '1')
    .replace(/\\w|\[\^[^\]]*\]|\[a-zA?-?z?[^\]]*\]/g, 'a')
    .replace(/\[([^\]])[^\]]*\]/g, '$1')
    .replace(/\.(?=[*+?{]|$)/g, 'x');
  const first = once.replace(/\(([^()|]*)(?:\|[^()]*)?\)/g, '$1').split('|')[0] ?? '';
  const unescape = (text: string) => text.replace(/\\(.)/g, '$1');
  const without = first.replace(/(?:\\.|[^\\])[*?](?!\\)/g, '').replace(/\+|\{[^}]*\}/g, '');
  const kept = first.replace(/([^\\])[*+?]/g, '$1').replace(/\{[^}]*\}/g, '');
  return [unescape(kept), unescape(without), regex];
}

import type { Message } from '../../messages/message';
import type { Route } from '../proxies/routes';
import type { ProxyRequest } from './proxy-request';
import { tryCompileRe2 } from '../../syntax/re2';
import { textMatchOf } from './text-match';

/**
 * Rewrites a path by the `rewrite` of a route.
 *
 * @returns the path, without the query, that the upstream receives
 */
export function rewritePath(rewrite: Message<'HttpRewrite'> | undefined, route: Route, { path }: ProxyRequest): string {
  if (rewrite === undefined) return path;
  const regex = rewrite.message('uriRegexRewrite');
  if (regex !== undefined) return substitute(path, regex.text('match'), regex.text('rewrite'));
  const uri = rewrite.text('uri');
  if (uri === '') return path;
  const match = textMatchOf(uriOf(route.conditions));
  if (match?.type === 'regex') return uri;
  return uri + path.slice(match === undefined || match.type === 'any' ? 1 : match.text.length);
}

/** For a route of a delegate, the delegate's own uri applies if it has one. */
function uriOf(conditions: readonly Message<'HttpMatch'>[]): Message<'StringMatch'> | undefined {
  for (const condition of conditions) {
    const uri = condition.message('uri');
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** RE2's substitution: `\1` is a group, `\0` the whole match. */
function substitute(text: string, regex: string, replacement: string): string {
  const compiled = tryCompileRe2(regex);
  if (compiled === undefined) return text;
  const matcher = compiled.matcher(text);
  let result = '';
  let end = 0;
  while (matcher.find()) {
    result += text.slice(end, matcher.start());
    result += replacement.replace(/\\([0-9\\])/g, (_, group: string) =>
      group === '\\' ? '\\' : Number(group) <= matcher.groupCount() ? (matcher.group(Number(group)) ?? '') : '',
    );
    end = matcher.end();
  }
  return result + text.slice(end);
}

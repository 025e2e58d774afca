import type { Message } from '../../messages/message';
import { valueAt } from '../../model/plain';
import { textList } from '../../snapshot/text-map';
import type { RequestFacts } from './call-facts';

/**
 * The tokens of a request at the locations of a JWT rule, or at the two default locations.
 *
 * @see Envoy, jwt_authn.Extractor
 */
export function findTokens(rule: Message<'JwtRule'>, request: RequestFacts): readonly string[] {
  const isUsual = !(['fromHeaders', 'fromParams', 'fromCookies'] as const).some((field) => rule.has(field));
  const headers = isUsual
    ? [{ name: 'authorization', prefix: 'Bearer ' }]
    : rule.messages('fromHeaders').map((header) => ({ name: header.text('name'), prefix: header.text('prefix') }));
  const params = isUsual ? ['access_token'] : textList(rule, 'fromParams');
  const cookies = cookiesOf(headerOf(request, 'cookie'));
  const query = new URLSearchParams(/\?([^#]*)/.exec(request.target)?.[1]);
  return [
    ...headers.map(({ name, prefix }) => afterPrefix(headerOf(request, name), prefix)),
    ...params.map((name) => query.get(name) ?? ''),
    ...textList(rule, 'fromCookies').map((name) => cookies.get(name) ?? ''),
  ].filter((token) => token !== '');
}

function headerOf({ headers }: RequestFacts, name: string): string {
  const value = valueAt(headers, name.toLowerCase());
  return typeof value === 'string' ? value : '';
}

/** A prefix may occur anywhere in a header; without it there is no token. */
function afterPrefix(value: string, prefix: string): string {
  const at = value.indexOf(prefix);
  return at === -1 ? '' : (/^\S*/.exec(value.slice(at + prefix.length))?.[0] ?? '');
}

function cookiesOf(header: string): ReadonlyMap<string, string> {
  return new Map(
    header.split(';').map((cookie) => {
      const equals = cookie.indexOf('=');
      return [cookie.slice(0, Math.max(equals, 0)).trim(), cookie.slice(equals + 1).trim()];
    }),
  );
}

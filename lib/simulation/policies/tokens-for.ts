import type { Message } from '../../messages/message';
import type { MeshView } from '../../mesh/mesh-view';
import { textList } from '../../snapshot/text-map';

/** An unsigned token, to find out what a valid one would do. */
export interface TestToken {
  readonly issuer: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** The headers that carry it. */
  readonly headers: Readonly<Record<string, string>>;
  /** The URL with the token, if a query parameter carries it. */
  readonly addTo: (url: string) => string;
}

/**
 * A token for each issuer that the RequestAuthentications of a mesh trust, and for each subject that an
 * AuthorizationPolicy names for it.
 *
 * @param claims of all tokens; a `sub` among them replaces the subjects of policies
 */
export function tokensFor(mesh: MeshView, claims: Readonly<Record<string, unknown>> = {}): readonly TestToken[] {
  const principals = requestPrincipalsOf(mesh);
  const rules = mesh.configs('RequestAuthentication').flatMap(({ spec }) => spec.messages('jwtRules'));
  return rules.flatMap((rule) => {
    const iss = rule.text('issuer');
    const [aud] = textList(rule, 'audiences');
    const named = principals.filter((each) => each.startsWith(`${iss}/`)).map((each) => each.slice(iss.length + 1));
    const subjects = [...named.map((each) => each.replace('*', 'x')), 'somebody'];
    return [...new Set('sub' in claims ? [claims['sub']] : subjects)].map((sub) =>
      tokenAt(rule, { iss, ...(aud !== undefined && { aud }), sub, ...claims }),
    );
  });
}

/** The first location of the rule. */
function tokenAt(rule: Message<'JwtRule'>, claims: TestToken['claims']): TestToken {
  const token = `${encode({ alg: 'RS256' })}.${encode(claims)}.unsigned`;
  const base = { issuer: rule.text('issuer'), claims, headers: {}, addTo: (url: string) => url };
  const [header] = rule.messages('fromHeaders');
  if (header !== undefined) return { ...base, headers: { [header.text('name')]: `${header.text('prefix')}${token}` } };
  const [param] = textList(rule, 'fromParams');
  if (param !== undefined) {
    return { ...base, addTo: (url) => `${url}${url.includes('?') ? '&' : '?'}${encodeURIComponent(param)}=${token}` };
  }
  const [cookie] = textList(rule, 'fromCookies');
  return {
    ...base,
    headers: cookie === undefined ? { authorization: `Bearer ${token}` } : { cookie: `${cookie}=${token}` },
  };
}

function requestPrincipalsOf(mesh: MeshView): readonly string[] {
  const rules = mesh.configs('AuthorizationPolicy').flatMap(({ spec }) => spec.messages('rules'));
  const named = rules.flatMap((rule) => [
    ...rule.messages('from').flatMap((from) => textList(from.message('source'), 'requestPrincipals')),
    ...rule
      .messages('when')
      .flatMap((when) => (when.text('key') === 'request.auth.principal' ? textList(when, 'values') : [])),
  ]);
  return [...new Set(named)];
}

function encode(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const SCHEME = /^([a-zA-Z][a-zA-Z0-9+.-]*):/;
const BAD_ESCAPE = /%(?![0-9a-fA-F]{2})/;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\0-\x1f\x7f]/;

export interface Url {
  /** In lower case; empty when there is none. */
  readonly scheme: string;
  readonly path: string;
}

/**
 * Reads a URL as Go does, which is lenient: the host may be empty and nothing is decoded.
 *
 * @param form `request` has no fragment, and without a scheme begins with a slash
 * @returns the problem as text, when it is none
 * @see Go, url.Parse and url.ParseRequestURI
 */
export function parseUrl(text: string, form: 'any' | 'request' = 'any'): Url | string {
  if (CONTROL.test(text)) return 'there is a control character in it';
  const hash = form === 'any' ? text.indexOf('#') : -1;
  if (hash !== -1 && BAD_ESCAPE.test(text.slice(hash))) return 'there is a % without two hexadecimal digits in it';
  const url = hash === -1 ? text : text.slice(0, hash);
  if (form === 'request' && url === '') return 'it is empty';
  if (url.startsWith(':')) return 'its scheme is missing';
  const scheme = SCHEME.exec(url)?.[1] ?? '';
  const afterScheme = scheme === '' ? url : url.slice(scheme.length + 1);
  const rest = afterScheme.split('?', 1)[0] ?? '';
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { scheme: scheme.toLowerCase(), path: rest };
    if (form === 'request') return 'it has no scheme';
    if ((rest.split('/', 1)[0] ?? '').includes(':')) return 'there is a colon in the first part of its path';
  }
  const hasHost = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  const [, host = '', path = rest] = hasHost ? (/^\/\/([^/]*)(.*)$/s.exec(rest) ?? []) : [];
  const problem =
    hostProblem(host) ?? (BAD_ESCAPE.test(path) ? 'there is a % without two hexadecimal digits in it' : undefined);
  return problem ?? { scheme: scheme.toLowerCase(), path };
}

/** @param authority with the user in front, if there is one */
function hostProblem(authority: string): string | undefined {
  const at = authority.lastIndexOf('@');
  const user = authority.slice(0, Math.max(at, 0));
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) || BAD_ESCAPE.test(user))
    return 'its user has a sign that is not allowed';
  const host = authority.slice(at + 1);
  let port: string;
  let name: string;
  if (host.startsWith('[')) {
    const end = host.lastIndexOf(']');
    if (end === -1) return 'its host has a bracket that is not closed';
    [name, port] = [host.slice(1, end), host.slice(end + 1)];
  } else {
    const colon = host.lastIndexOf(':');
    [name, port] = colon === -1 ? [host, ''] : [host.slice(0, colon), host.slice(colon)];
  }
  if (!/^(?::\d*)?$/.test(port)) return `its port is no number, got ${JSON.stringify(port)}`;
  if (/[ "<>{}\\^`|]/.test(name)) return `its host has a sign that is not allowed, got ${JSON.stringify(name)}`;
  // A host may escape what is not ASCII, nothing else.
  return BAD_ESCAPE.test(name) || /%(?!25)[0-7]/.test(name) ? 'its host has an escape that is not allowed' : undefined;
}

import { isIpv6Address } from './ip-address';

/** The parts of a URL that are needed. */
export interface GoUrl {
  /** In lower case; empty when the URL has no scheme, as in `/path`. */
  readonly scheme: string;
  /** As Go's Hostname() returns it: without user, port and brackets. */
  readonly hostName: string;
}

const SCHEME = /^([A-Za-z][A-Za-z0-9+\-.]*):/;
/** Characters that a host may contain unescaped. */
const HOST = /^[!"$&'()*+,\-./0-9:;<=>A-Z[\]_a-z~\u0080-\uffff]*$/;
const USER = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
const OPTIONAL_PORT = /^(?::\d*)?$/;
const WRONG_ESCAPE = /%(?![0-9A-Fa-f]{2})/;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\0-\x1f\x7f]/;

/** Internal: thrown while a URL is parsed, and always caught here. */
class WrongUrl extends Error {}

/**
 * Parses a URL as Go's `net/url` does, which is lenient: it may be relative, and its host may be empty.
 *
 * @param form `request`: the URL is absolute or begins with a slash, and `#` does not begin a fragment
 * @returns what is wrong, as a string, when Go rejects the URL
 * @see Go 1.26, url.Parse and url.ParseRequestURI; the latter is what the CEL functions isURL and url call
 */
export function parseGoUrl(text: string, form: 'any' | 'request' = 'any'): GoUrl | string {
  try {
    const hash = form === 'any' ? text.indexOf('#') : -1;
    if (hash === -1) return parse(text, form);
    const url = parse(text.slice(0, hash), form);
    checkEscapes(text.slice(hash));
    return url;
  } catch (error) {
    if (error instanceof WrongUrl) return error.message;
    throw error;
  }
}

function parse(url: string, form: 'any' | 'request'): GoUrl {
  if (CONTROL.test(url)) throw new WrongUrl('it has a control character');
  if (url === '*') return { scheme: '', hostName: '' };
  if (url === '' && form === 'request') throw new WrongUrl('it is empty');
  if (url.startsWith(':')) throw new WrongUrl('its scheme is missing');
  const [prefix = '', written = ''] = SCHEME.exec(url) ?? [];
  const scheme = written.toLowerCase();
  const rest = upTo('?', url.slice(prefix.length));
  if (!rest.startsWith('/')) {
    // After the scheme, a rest that does not begin with a slash is opaque, as in `mailto:`.
    if (scheme !== '') return { scheme, hostName: '' };
    if (form === 'request') throw new WrongUrl('it has no scheme');
    if (upTo('/', rest).includes(':')) throw new WrongUrl('the first part of its path has a colon');
  }
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || (form === 'any' && !rest.startsWith('///')));
  const authority = hasAuthority ? upTo('/', rest.slice(2)) : '';
  const hostName = parseAuthority(scheme, authority);
  checkEscapes(hasAuthority ? rest.slice(2 + authority.length) : rest);
  return { scheme, hostName };
}

function parseAuthority(scheme: string, authority: string): string {
  const at = authority.lastIndexOf('@');
  const hostName = parseHost(scheme, authority.slice(at + 1));
  const user = authority.slice(0, Math.max(at, 0));
  if (!USER.test(user)) throw new WrongUrl('its user has a character that is not allowed');
  checkEscapes(user);
  return hostName;
}

function parseHost(scheme: string, host: string): string {
  const open = host.lastIndexOf('[');
  if (open > 0) throw new WrongUrl('its host has a bracket in the middle');
  if (open === 0) {
    const close = host.lastIndexOf(']');
    if (close === -1) throw new WrongUrl('its host has a bracket that is not closed');
    checkPort(host.slice(close + 1));
    return parseBracketed(host.slice(1, close));
  }
  const [first, last] = [host.indexOf(':'), host.lastIndexOf(':')];
  // Other schemes may list several hosts with ports: https://go.dev/issue/78077.
  const isStrict = scheme === 'http' || scheme === 'https';
  if (first !== -1) checkPort(host.slice(isStrict ? first : last));
  // In a host, the only ASCII character that may be escaped is the percent sign.
  checkHost(host, host.replace(/%(?:25|[89A-Fa-f][0-9A-Fa-f])/g, ''));
  return last === -1 ? host : host.slice(0, last);
}

/** The part between brackets: an IPv6 address, with an optional zone after `%25`. */
function parseBracketed(host: string): string {
  const zoneAt = host.indexOf('%25');
  const address = zoneAt === -1 ? host : host.slice(0, zoneAt);
  if (!isIpv6Address(address)) {
    throw new WrongUrl(`its host has brackets without an IPv6 address, got ${JSON.stringify(address)}`);
  }
  if (zoneAt === -1) return address;
  const zone = host.slice(zoneAt + 3);
  if (zone === '') throw new WrongUrl('the zone of its host is empty');
  checkEscapes(zone);
  checkHost(zone, unescapeZone(zone));
  return `${address}%${zone}`;
}

/** A zone may escape a space, a percent sign, and the ASCII characters that it may also contain unescaped. */
function unescapeZone(zone: string): string {
  return zone
    .replace(/%25|%20/g, '')
    .replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function checkHost(host: string, unescaped: string): void {
  if (HOST.test(unescaped)) return;
  const what = unescaped.includes('%') ? 'an escape' : 'a character';
  throw new WrongUrl(`its host has ${what} that is not allowed, got ${JSON.stringify(host)}`);
}

function checkPort(port: string): void {
  if (!OPTIONAL_PORT.test(port)) throw new WrongUrl(`its port is not a number, got ${JSON.stringify(port)}`);
}

function checkEscapes(text: string): void {
  if (WRONG_ESCAPE.test(text)) throw new WrongUrl('it has a % without two hexadecimal digits');
}

function upTo(end: string, text: string): string {
  const place = text.indexOf(end);
  return place === -1 ? text : text.slice(0, place);
}

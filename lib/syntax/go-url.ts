import { isIpv6Address } from './ipv6-address';

/** What CEL's rules ask of a URL. */
export interface GoUrl {
  /** In lower case; empty for `/path`. */
  readonly scheme: string;
}

/** Bytes that a host may hold as they are. */
const HOST = /^[!"$&'()*+,\-./0-9:;<=>A-Z[\]_a-z~\u0080-\uffff]*$/;
const USER = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
const OPTIONAL_PORT = /^(?::\d*)?$/;

/**
 * Reads an absolute URL or an absolute path as Go's `net/url` does.
 *
 * @returns undefined for what Go refuses
 * @see Go 1.26, url.ParseRequestURI, which Kubernetes' CEL functions isURL and url ask
 */
export function parseGoUrl(text: string): GoUrl | undefined {
  if (hasControlCharacter(text) || text === '') return undefined;
  if (text === '*') return { scheme: '' };
  const schemeEnd = endOfScheme(text);
  if (schemeEnd === 0) return undefined;
  const scheme = schemeEnd === undefined ? '' : text.slice(0, schemeEnd).toLowerCase();
  const rest = upTo('?', text.slice(schemeEnd === undefined ? 0 : schemeEnd + 1));
  // After a scheme, what does not begin with a slash is opaque: `mailto:` and its like.
  if (!rest.startsWith('/')) return scheme === '' ? undefined : { scheme };
  if (scheme === '' || !rest.startsWith('//')) return isEscapedWell(rest) ? { scheme } : undefined;
  const authority = upTo('/', rest.slice(2));
  return isAuthority(scheme, authority) && isEscapedWell(rest.slice(2 + authority.length)) ? { scheme } : undefined;
}

function upTo(end: string, text: string): string {
  const place = text.indexOf(end);
  return place === -1 ? text : text.slice(0, place);
}

function hasControlCharacter(text: string): boolean {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

/** Place of the colon after a scheme; 0 for a colon without one; undefined when there is none. */
function endOfScheme(text: string): number | undefined {
  if (text.startsWith(':')) return 0;
  const start = /^[A-Za-z][A-Za-z0-9+\-.]*:/.exec(text)?.[0];
  return start === undefined ? undefined : start.length - 1;
}

function isAuthority(scheme: string, authority: string): boolean {
  const at = authority.lastIndexOf('@');
  if (at === -1) return isHost(scheme, authority);
  const user = authority.slice(0, at);
  return isHost(scheme, authority.slice(at + 1)) && USER.test(user) && isEscapedWell(user);
}

function isHost(scheme: string, host: string): boolean {
  const open = host.lastIndexOf('[');
  if (open > 0) return false;
  if (open === 0) {
    const close = host.lastIndexOf(']');
    return close !== -1 && OPTIONAL_PORT.test(host.slice(close + 1)) && isBracketed(host.slice(1, close));
  }
  const [first, last] = [host.indexOf(':'), host.lastIndexOf(':')];
  // Other schemes may list hosts with a port each: https://go.dev/issue/78077.
  const isStrict = scheme === 'http' || scheme === 'https';
  if (first !== -1 && !OPTIONAL_PORT.test(host.slice(isStrict ? first : last))) return false;
  return isEscapedHost(host);
}

/** What stands between brackets: an IPv6 address, with a zone after `%25`. */
function isBracketed(host: string): boolean {
  const zoneAt = host.indexOf('%25');
  if (zoneAt === -1) return !host.includes('%') && isIpv6Address(host);
  const zone = host.slice(zoneAt + 3);
  return isIpv6Address(host.slice(0, zoneAt)) && zone !== '' && isEscapedWell(zone) && HOST.test(unescapeZone(zone));
}

/** A zone may escape a space and a percent sign, beside the ASCII that may stand in it unescaped. */
function unescapeZone(zone: string): string {
  return zone
    .replace(/%25|%20/g, '')
    .replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** In a host an escape stands for no ASCII byte but the percent sign. */
function isEscapedHost(host: string): boolean {
  return HOST.test(host.includes('%') ? host.replace(/%(?:25|[89A-Fa-f][0-9A-Fa-f])/g, '') : host);
}

function isEscapedWell(text: string): boolean {
  return !text.includes('%') || !/%(?![0-9A-Fa-f]{2})/.test(text);
}

import type { Message } from '../messages/message';
import { parseRequest, type HttpRequest } from '../simulation/request/request';
import { textMatchOf } from '../simulation/match/text-match';

/** A request that proves a finding, in the form that `parseRequest` reads. */
export interface WitnessRequest {
  readonly method: string;
  /** `http://shop.example.com/cart?x=1` */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A request that probably meets all conditions; callers use the simulator to confirm it. A regular expression yields no
 * request.
 *
 * @param host of the request; a wildcard is replaced by a name that it matches
 * @param options `port` is the port to call if no condition sets one; by default that of the scheme
 */
export function witnessFor(
  conditions: readonly Message<'HttpMatch'>[],
  host: string,
  { scheme = 'http', port: otherwise }: { readonly scheme?: 'http' | 'https'; readonly port?: number } = {},
): WitnessRequest | undefined {
  const path = longest(
    conditions.map((each) => textOf(each.message('uri'))),
    '/',
  );
  const method = longest(
    conditions.map((each) => textOf(each.message('method'))),
    'GET',
  );
  const authority = longest(
    conditions.map((each) => textOf(each.message('authority'))),
    concreteHost(host),
  );
  const headers = valuesOf(conditions, 'headers');
  const query = valuesOf(conditions, 'queryParams');
  if (path === undefined || method === undefined || authority === undefined) return undefined;
  if (headers === undefined || query === undefined || !path.startsWith('/')) return undefined;
  const search = new URLSearchParams(query).toString();
  const target = `${path}${search === '' ? '' : `?${search}`}`;
  const port = conditions.map((each) => each.number('port')).find((each) => each !== 0) ?? otherwise ?? 0;
  const isUsual = port === 0 || port === (scheme === 'http' ? 80 : 443);
  const url = `${scheme}://${concreteHost(host)}${isUsual ? '' : `:${String(port)}`}${target}`;
  const shown = authority === concreteHost(host) ? headers : { ...headers, host: authority };
  const witness = { method, url, headers: shown };
  return tryReadRequest(witness) === undefined ? undefined : witness;
}

/** The request as the simulator reads it; undefined if it is not a valid request, for example with a space in its path. */
export function tryReadRequest({ method, url, headers }: WitnessRequest): HttpRequest | undefined {
  try {
    return parseRequest(`${method} ${url}`, { headers });
  } catch {
    return undefined;
  }
}

/** `GET http://shop.example.com/cart with x-user: ann` */
export function formatWitness({ method, url, headers }: WitnessRequest): string {
  const shown = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${url}${shown.length === 0 ? '' : ` with ${shown.join(', ')}`}`;
}

/** A name that a host matches. */
export function concreteHost(host: string): string {
  if (host === '*') return 'any.example.com';
  return host.startsWith('*') ? `any${host.slice(1)}` : host;
}

/** @returns undefined for a regular expression; empty for a match that takes everything */
function textOf(match: Message<'StringMatch'> | undefined): string | undefined {
  const read = textMatchOf(match);
  if (read === undefined || read.type === 'any') return '';
  return read.type === 'regex' ? undefined : read.text;
}

/** Of several conditions on one string, the longest is the narrowest. */
function longest(texts: readonly (string | undefined)[], otherwise: string): string | undefined {
  if (texts.includes(undefined)) return undefined;
  const found = texts.reduce((best = '', text = '') => (text.length > best.length ? text : best), '');
  return found === '' ? otherwise : found;
}

function valuesOf(
  conditions: readonly Message<'HttpMatch'>[],
  field: 'headers' | 'queryParams',
): Readonly<Record<string, string>> | undefined {
  const values: Record<string, string> = {};
  for (const { key, value } of conditions.flatMap((each) => each.entries(field))) {
    const text = textOf(value);
    if (text === undefined) return undefined;
    values[key] = text === '' ? '1' : text;
  }
  return values;
}

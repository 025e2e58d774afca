import type { Message } from '../../admission/decode/message';
import { textList, textMap } from '../../snapshot/text-map';
import type { ProxyRequest } from './proxy-request';

/** Headers of a request, and the authority if an operation set it. */
export interface ChangedHeaders {
  readonly headers: ReadonlyMap<string, string>;
  readonly authority: string | undefined;
}

/**
 * Applies the `headers.request` of a rule and a destination, in the order given: Envoy removes before it sets and adds.
 *
 * @see Istio, route.TranslateHeadersOperations, and Envoy, HeaderParser::evaluateHeaders
 */
export function changeHeaders(
  headers: ReadonlyMap<string, string>,
  operations: readonly (Message | undefined)[],
  request: ProxyRequest,
): ChangedHeaders {
  const changed = new Map(headers);
  let authority: string | undefined;
  for (const operation of operations) {
    for (const name of textList(operation, 'remove')) changed.delete(name.toLowerCase());
  }
  for (const operation of operations) {
    for (const [name, value] of textMap(operation, 'set')) {
      if (isAuthority(name)) authority = format(value, request);
      else changed.set(name.toLowerCase(), format(value, request));
    }
    for (const [name, value] of textMap(operation, 'add')) {
      const key = name.toLowerCase();
      const before = changed.get(key);
      changed.set(key, before === undefined ? format(value, request) : `${before}, ${format(value, request)}`);
    }
  }
  return { headers: changed, authority };
}

function isAuthority(name: string): boolean {
  return ['host', ':authority'].includes(name.toLowerCase());
}

/** Puts in what Envoy's command operators stand for; those that offline nobody knows stay. */
function format(value: string, { method, authority, path, search, headers }: ProxyRequest): string {
  const pseudo = new Map([
    [':method', method],
    [':authority', authority],
    [':path', path + search],
  ]);
  return value.replace(/%(?:%|PROTOCOL%|REQ\(([^()?]+)\)%)/g, (operator: string, name: string | undefined) => {
    if (operator === '%%') return '%';
    if (name === undefined) return 'HTTP/1.1';
    const key = name.toLowerCase();
    return pseudo.get(key) ?? headers.get(key) ?? '-';
  });
}

import type { Message } from '../../messages/message';
import { textList, textMap } from '../../snapshot/text-map';
import type { ProxyRequest } from './proxy-request';

/** Compiled operations on the headers of a request. */
export interface HeaderOperations {
  /** In lower case. */
  readonly removed: readonly string[];
  /** In order; names in lower case. */
  readonly written: readonly { readonly name: string; readonly value: string; readonly isAdded: boolean }[];
}

/** The headers of a request, and the authority if an operation sets it. */
export interface ChangedHeaders {
  readonly headers: ReadonlyMap<string, string>;
  readonly authority: string | undefined;
}

/**
 * Compiles `headers.request` of routes and destinations, in the given order. Envoy removes headers first, then sets all
 * that are set, then adds.
 *
 * @param from `headers` of a route or a destination
 * @see Istio, route.TranslateHeadersOperations
 */
export function readHeaderOperations(from: readonly (Message<'HeaderChanges'> | undefined)[]): HeaderOperations {
  const operations = from.map((headers) => headers?.message('request'));
  const read = (operation: Message<'HeaderOperations'> | undefined, field: 'set' | 'add') =>
    [...textMap(operation, field)].map(([name, value]) => ({
      name: name.toLowerCase(),
      value,
      isAdded: field === 'add',
    }));
  return {
    removed: operations.flatMap((operation) => textList(operation, 'remove')).map((name) => name.toLowerCase()),
    written: [
      ...operations.flatMap((operation) => read(operation, 'set')),
      ...operations.flatMap((operation) => read(operation, 'add')),
    ],
  };
}

/** @see Envoy, HeaderParser::evaluateHeaders */
export function changeHeaders(
  headers: ReadonlyMap<string, string>,
  { removed, written }: HeaderOperations,
  request: ProxyRequest,
): ChangedHeaders {
  if (removed.length === 0 && written.length === 0) return { headers, authority: undefined };
  const changed = new Map(headers);
  let authority: string | undefined;
  for (const name of removed) changed.delete(name);
  for (const { name, value, isAdded } of written) {
    if (name === 'host' || name === ':authority') {
      // istiod turns this one into the route's own rewrite of the host, in which operators have no meaning.
      authority = value;
      continue;
    }
    const text = format(value, request);
    // Envoy writes no empty value: what is set stays as it was, and nothing is added.
    if (text === '') continue;
    const before = isAdded ? changed.get(name) : undefined;
    changed.set(name, before === undefined ? text : `${before}, ${text}`);
  }
  return { headers: changed, authority };
}

/** Replaces Envoy's command operators. One without a value yields nothing; those that cannot be known offline stay. */
function format(value: string, { method, scheme, authority, path, search, headers }: ProxyRequest): string {
  if (!value.includes('%')) return value;
  const pseudo = new Map([
    [':method', method],
    [':scheme', scheme],
    [':authority', authority],
    [':path', path + search],
  ]);
  const valueOf = (name: string) => pseudo.get(name.toLowerCase()) ?? headers.get(name.toLowerCase());
  return value.replace(
    /%(?:%|PROTOCOL%|REQ\(([^()?]+)(?:\?([^()?]+))?\)%)/g,
    (operator: string, name: string | undefined, otherwise: string | undefined) => {
      if (operator === '%%') return '%';
      if (name === undefined) return 'HTTP/1.1';
      return valueOf(name) ?? (otherwise === undefined ? '' : (valueOf(otherwise) ?? ''));
    },
  );
}

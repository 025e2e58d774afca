import type { MeshView } from '../../mesh/mesh-view';
import { textAt } from '../../model/plain';
import type { HttpRequest } from '../request/request';
import { normalizePath } from '../request/normalize-path';
import { splitTarget } from '../request/request-target';

/** A request as a proxy's routes see it. */
export interface ProxyRequest {
  readonly method: string;
  readonly scheme: string;
  readonly authority: string;
  /** Normalized, without the query. */
  readonly path: string;
  /** With its `?`; empty for none. */
  readonly search: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** Hop-by-hop headers, which proxies do not forward. */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']);

/**
 * Converts a request as a proxy does before it looks for a route.
 *
 * @returns undefined if it answers 400
 * @see Envoy, ConnectionManagerUtility::mutateRequestHeaders and maybeNormalizePath
 */
export function proxyRequestOf(
  view: MeshView,
  request: HttpRequest,
  at: 'gateway' | 'client',
): ProxyRequest | undefined {
  const { method, scheme, authority } = request;
  if (method !== method.toUpperCase()) return undefined;
  const { path: written, search } = splitTarget(request.target);
  const path = normalizePath(written, textAt(view.settings.mesh, 'pathNormalization', 'normalization'));
  if (path === undefined) return undefined;
  return { method, scheme, authority, path, search, headers: headersAt(request, at) };
}

function headersAt({ headers, scheme, sourceIp }: HttpRequest, at: 'gateway' | 'client'): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  for (const [name, value] of headers) {
    if (OF_CONNECTION.has(name)) continue;
    if (name.startsWith('x-envoy-') || (at === 'gateway' && name === 'x-forwarded-client-cert')) continue;
    seen.set(name, value);
  }
  if (at === 'gateway') {
    const before = headers.get('x-forwarded-for');
    seen.set('x-forwarded-for', before === undefined ? sourceIp : `${before},${sourceIp}`);
    seen.set('x-envoy-external-address', sourceIp);
  }
  if (at === 'gateway' || !seen.has('x-forwarded-proto')) seen.set('x-forwarded-proto', scheme);
  return seen;
}

/** The first value of a query parameter, undecoded; undefined if it is missing. */
export function parameterOf({ search }: ProxyRequest, name: string): string | undefined {
  for (const part of search.slice(1).split('&')) {
    const equals = part.indexOf('=');
    if ((equals === -1 ? part : part.slice(0, equals)) === name) return equals === -1 ? '' : part.slice(equals + 1);
  }
  return undefined;
}

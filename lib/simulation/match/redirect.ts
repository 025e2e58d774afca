import type { Message } from '../../messages/message';
import type { ProxyRequest } from './proxy-request';

/**
 * The location of a route's redirect.
 *
 * @param port of the listener in the mesh
 * @see Istio, route.ApplyRedirect, and Envoy, RouteEntryImplBase::newUri
 */
export function redirectLocation(redirect: Message<'HttpRedirect'>, request: ProxyRequest, port: number): string {
  const scheme = redirect.text('scheme') || request.scheme;
  let newPort = redirect.number('port');
  if (newPort === 0 && redirect.has('derivePort')) {
    const isFromProtocol = redirect.choice('derivePort') === 'FROM_PROTOCOL_DEFAULT';
    // The default port of the scheme is omitted.
    newPort = isFromProtocol ? 0 : [80, 443].includes(port) ? 0 : port;
  }
  const host = redirect.text('authority') || withoutPort(request, scheme, newPort !== 0);
  const uri = redirect.text('uri');
  const path = uri === '' ? request.path : uri.startsWith('/') ? uri : `/${uri}`;
  const search = uri.includes('?') ? '' : request.search;
  return `${scheme}://${host}${newPort === 0 ? '' : `:${String(newPort)}`}${path}${search}`;
}

function withoutPort({ authority, scheme }: ProxyRequest, newScheme: string, hasNewPort: boolean): string {
  const [, host = authority, port] = /^(.*):(\d+)$/.exec(authority) ?? [];
  const isDefault = scheme !== newScheme && port === (scheme === 'https' ? '443' : '80');
  return hasNewPort || isDefault ? host : authority;
}

import type { MeshView } from '../../mesh/mesh-view';
import type { ServicePort, ServiceResource } from '../../snapshot/services';
import type { AccessRequest } from '../../mesh/access-call';
import { serviceCalled } from '../../mesh/service-named';

/** A call as it is written, with the Service that it calls. */
export interface ParsedCall {
  readonly service: ServiceResource;
  readonly port: ServicePort;
  readonly request: AccessRequest;
}

/**
 * Parses `GET http://cart.shop/items`; the method is optional. The path stays as it is written; a Host header takes
 * precedence over the host of the URL.
 *
 * @param namespace of the caller, for short names
 * @returns an error message if there is no such Service or port
 */
export function parseCall(
  text: string,
  mesh: MeshView,
  namespace: string,
  headers: AccessRequest['headers'] = {},
): ParsedCall | string {
  const match = /^(?:([A-Za-z]+) )?(https?):\/\/([^/?#:\s]+)(?::(\d{1,5}))?([^\s]*)$/.exec(text);
  if (match === null)
    return `write a call as a method and a URL, such as GET http://cart.shop/items, got ${JSON.stringify(text)}`;
  const [, method = 'GET', scheme, host = '', portText, target = ''] = match;
  const service = serviceCalled(mesh, host, namespace);
  if (service === undefined) return `no Service has the host ${host}, seen from namespace ${namespace}`;
  const number = portText === undefined ? (scheme === 'https' ? 443 : 80) : Number(portText);
  const port = service.ports.find((each) => each.number === number);
  if (port === undefined) {
    const known = service.ports.map((each) => String(each.number)).join(', ');
    return `the Service ${service.namespace}/${service.name} has no port ${String(number)}, got ${known || 'none'}`;
  }
  const [, given] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'host') ?? [];
  const authority = given ?? (portText === undefined ? host : `${host}:${portText}`);
  const path = target.startsWith('/') ? target : `/${target}`;
  return { service, port, request: { method: method.toUpperCase(), authority, path, headers } };
}

import type { GatewayApiObject } from './gateway-api-object';
import { dependOn } from '../references/depend-on';
import { relativeNamespace } from '../references/relative-namespace';
import { validateServicePort, onlyPort } from './service-port';
import { validateWholeNumber } from '../validation/validate-values';
import type { ServiceReference } from '../../model/references';

/** Where a route sends requests or connections: a Service, with an optional port. */
export type RouteBackend = ServiceReference | WeightedBackend;

/** A port of a Service with its share of the requests. */
export interface WeightedBackend extends BackendPort {
  /**
   * Weight relative to the other backends, 0 to 1000000. The weights can have any sum.
   *
   * @default 1
   */
  readonly weight?: number;
}

/** One port of a Service. */
export interface BackendPort {
  /** The Service. A Service in another namespace needs a ReferenceGrant there. */
  readonly service: ServiceReference;
  /**
   * Port of the Service.
   *
   * @default - its only port
   */
  readonly port?: number;
}

/**
 * Validates the backends of a rule and renders them. The route depends on constructs that it sends to. A backend in
 * another namespace also needs a ReferenceGrant there.
 *
 * @throws {Error} for a weight out of range, and like `renderBackend`
 */
export function renderBackends(
  route: GatewayApiObject,
  prop: string,
  backends: readonly RouteBackend[],
): readonly object[] {
  return backends.map((backend, index) => {
    const place = `${prop}[${String(index)}]`;
    const { weight, ...port }: WeightedBackend = 'service' in backend ? backend : { service: backend };
    if (weight !== undefined) validateWholeNumber(route, `${place}.weight`, weight, [0, 1_000_000]);
    return { ...renderBackend(route, place, port), weight };
  });
}

/**
 * @throws {Error} when the port is not one of the Service's, or is missing and the Service does not have exactly one
 */
export function renderBackend(route: GatewayApiObject, prop: string, backend: BackendPort): object {
  const { service, port = onlyPort(route, `${prop}.port`, service) } = backend;
  validateServicePort(route, `${prop}.port`, service, port);
  dependOn(route, service);
  return { name: service.name, namespace: relativeNamespace(service.metadata.namespace, route.namespace), port };
}

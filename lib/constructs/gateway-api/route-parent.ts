import type { GatewayApiObject } from './gateway-api-object';
import { dependOn } from '../references/depend-on';
import { validatePort, validateSome } from '../validation/validate-values';
import { relativeNamespace } from '../references/relative-namespace';
import { validateServicePort } from './service-port';
import type { NamedKubernetesGateway, ServiceReference } from '../../model/references';

/**
 * What a route attaches to: a Gateway (`gateway`, `gateway.listener('https')`), or a Service, to whose clients in the
 * mesh it applies.
 */
export type RouteParent = NamedKubernetesGateway | ServiceReference | GatewaySection | ServiceSection;

/** A Gateway, or a part of one. */
export interface GatewaySection {
  /** The Gateway. */
  readonly gateway: NamedKubernetesGateway;
  /**
   * Name of a listener.
   *
   * @default - every listener that allows the route
   */
  readonly sectionName?: string;
  /**
   * Port of the listeners.
   *
   * @default - any
   */
  readonly port?: number;
}

/** A Service, or one port of it. */
export interface ServiceSection {
  /** The Service whose clients are routed. */
  readonly service: ServiceReference;
  /**
   * Port of the Service.
   *
   * @default - all of them
   */
  readonly port?: number;
}

/**
 * Validates the parents of a route and renders them. The route depends on parents that are constructs.
 *
 * @throws {Error} when there is no parent, and for a port out of range or one that the Service does not have
 */
export function renderParents(route: GatewayApiObject, parents: readonly RouteParent[]): readonly object[] {
  validateSome(route, 'parentRefs', 'Gateway or Service', parents);
  return parents.map((parent, index) => {
    const { port, ...section } = sectionOf(parent);
    const prop = `parentRefs[${String(index)}].port`;
    if ('service' in section) {
      if (port !== undefined) validateServicePort(route, prop, section.service, port);
      dependOn(route, section.service);
      const { name, metadata } = section.service;
      return {
        group: '',
        kind: 'Service',
        name,
        namespace: relativeNamespace(metadata.namespace, route.namespace),
        port,
      };
    }
    if (port !== undefined) validatePort(route, prop, port);
    dependOn(route, section.gateway);
    const { name, namespace } = section.gateway;
    return { name, namespace: relativeNamespace(namespace, route.namespace), sectionName: section.sectionName, port };
  });
}

function sectionOf(parent: RouteParent): GatewaySection | ServiceSection {
  if ('gateway' in parent || 'service' in parent) return parent;
  return 'ports' in parent ? { service: parent } : { gateway: parent };
}

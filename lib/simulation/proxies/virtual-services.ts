import { exportScopes } from '../../mesh/export-scopes';
import { resolveGatewayName } from '../../mesh/gateway-names';
import { qualifyHost } from '../../mesh/hosts';
import type { MeshView } from '../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../snapshot/resource';
import { textList } from '../../snapshot/text-map';
import { delegatedRules } from './delegates';
import type { HttpRule } from './http-rule';

/** The reserved gateway name for all sidecars. */
export const MESH = 'mesh';

/** A VirtualService with its hosts qualified and its delegates resolved. */
export interface BoundVirtualService {
  readonly resource: IstioResource<'VirtualService'>;
  /** Qualified, in lower case. */
  readonly hosts: readonly string[];
  /** Qualified, in the case in which they are written. */
  readonly writtenHosts: readonly string[];
  /** `namespace/name`, or `mesh`. */
  readonly gateways: ReadonlySet<string>;
  readonly scopes: readonly string[];
  readonly http: readonly HttpRule[];
}

/**
 * The VirtualServices with hosts, in istiod's order. All count as equally old, so the order is by `name.namespace`.
 *
 * @see Istio, PushContext.initVirtualServices and sortConfigByCreationTime
 */
export function boundVirtualServices(view: MeshView): readonly BoundVirtualService[] {
  return view.once('simulation virtual services', () =>
    view
      .configs('VirtualService')
      .filter(({ spec }) => spec.has('hosts'))
      .map((resource) => ({ key: `${resource.name}.${resource.namespace}`, resource }))
      .sort((left, right) => (left.key < right.key ? -1 : 1))
      .map(({ resource }) => bind(view, resource)),
  );
}

/** The same, by the gateways that they are bound to. */
export function virtualServicesByGateway(view: MeshView): ReadonlyMap<string, readonly BoundVirtualService[]> {
  return view.once('simulation virtual services by gateway', () => {
    const byGateway = new Map<string, BoundVirtualService[]>();
    for (const each of boundVirtualServices(view)) {
      for (const gateway of each.gateways) {
        const known = byGateway.get(gateway);
        if (known === undefined) byGateway.set(gateway, [each]);
        else known.push(each);
      }
    }
    return byGateway;
  });
}

function bind(view: MeshView, resource: IstioResource<'VirtualService'>): BoundVirtualService {
  const { spec, namespace } = resource;
  const writtenHosts = textList(spec, 'hosts').map((host) => qualifyHost(host, namespace));
  const gateways = textList(spec, 'gateways').map((gateway) => resolveGateway(gateway, namespace));
  return {
    resource,
    hosts: writtenHosts.map((host) => host.toLowerCase()),
    writtenHosts,
    gateways: new Set(gateways.length === 0 ? [MESH] : gateways),
    scopes: exportScopes(textList(spec, 'exportTo'), namespace, view.meshConfig.defaultVirtualServiceExportTo),
    http: delegatedRules(view, resource),
  };
}

/** @returns `namespace/name` of the Gateway that the name refers to; `mesh` unchanged */
export function resolveGateway(name: string, namespace: string): string {
  return name === MESH ? name : formatResourceName(resolveGatewayName(name, namespace));
}

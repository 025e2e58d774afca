import { groupBy } from '../snapshot/group-by';
import type { Resource } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';
import type { Workload } from '../snapshot/workloads';
import type { MeshView } from './mesh-view';
import { proxyOf } from './workload-proxy';

/** A Gateway of either API, with a workload that serves it. */
export interface ServedGateway {
  readonly group: 'networking.istio.io' | 'gateway.networking.k8s.io';
  readonly gateway: Resource;
  /** Undefined if nothing serves it. */
  readonly workload: Workload | undefined;
}

/** The Gateways with a name, of Istio's API and of the Gateway API, in all namespaces. */
export function gatewaysNamed(mesh: MeshView, name: string): readonly ServedGateway[] {
  const ofIstio = mesh.once('gateways by short name', () => groupBy(mesh.configs('Gateway'), (each) => each.name));
  const ofKubernetes = mesh.once('kubernetes gateways by short name', () =>
    groupBy(mesh.objects('KubernetesGateway'), (each) => each.name),
  );
  return [
    ...(ofIstio.get(name) ?? []).map((gateway): ServedGateway => {
      const selector = textMap(gateway.spec, 'selector');
      // Without a selector it applies to every gateway.
      const workload =
        selector.size > 0
          ? mesh.workloadIndex.first(selector)
          : mesh.workloads.find((each) => proxyOf(mesh, each) === 'gateway');
      return { group: 'networking.istio.io', gateway, workload };
    }),
    ...(ofKubernetes.get(name) ?? []).map((gateway): ServedGateway => {
      const selector = new Map([['gateway.networking.k8s.io/gateway-name', name]]);
      const workload = mesh.workloadsIn(gateway.namespace).first(selector);
      return { group: 'gateway.networking.k8s.io', gateway, workload };
    }),
  ];
}

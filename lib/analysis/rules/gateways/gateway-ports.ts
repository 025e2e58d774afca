import { formatSelector } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { listAt, numberAt, textAt } from '../../../model/plain';
import type { IstioResource } from '../../../snapshot/resource';
import type { ServicePort } from '../../../snapshot/services';
import { textMap } from '../../../snapshot/text-map';
import { containersOf, type Workload } from '../../../snapshot/workloads';

/** The ports of a gateway's Services: those of the Pods, and those that clients use. */
export interface GatewayPorts {
  readonly hasWorkload: boolean;
  /** Whether none of its workloads is among the objects, so that Istio's default ingress gateway is assumed. */
  readonly isAssumed: boolean;
  readonly served: ReadonlySet<number>;
  /** Ports of the Services, whatever their target ports are. */
  readonly mapped: ReadonlySet<number>;
}

/** The ports at which clients reach the workloads of a Gateway; the same for all Gateways with its selector. */
export function gatewayPorts(mesh: MeshView, gateway: IstioResource<'Gateway'>): GatewayPorts {
  const selector = textMap(gateway.spec, 'selector');
  return mesh.once(`gateway ports ${formatSelector(selector)}`, () => {
    const [served, mapped] = [new Set<number>(), new Set<number>()];
    const own = mesh.once('own workload set', () => new Set(mesh.ownWorkloads));
    let [hasWorkload, isAssumed] = [false, true];
    for (const workload of mesh.workloadIndex.matching(selector)) {
      hasWorkload = true;
      if (own.has(workload)) isAssumed = false;
      const { podLabels, namespace } = workload;
      const services = [
        ...mesh.serviceIndex.selecting(podLabels, namespace),
        ...mesh.serviceIndex.unselective(namespace),
      ];
      for (const port of services.flatMap(({ ports }) => ports)) {
        if (port.protocol !== 'TCP') continue;
        const target = targetOf(port, workload);
        if (target !== undefined) served.add(target);
        mapped.add(port.number);
      }
    }
    return { hasWorkload, isAssumed, served, mapped };
  });
}

/** @returns undefined for a port name that no container has */
function targetOf({ targetPort }: ServicePort, workload: Workload): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  if (/^[-+]?\d+$/.test(targetPort)) return Number(targetPort);
  const ports = containersOf(workload).flatMap(({ value }) => listAt(value, 'ports'));
  return numberAt(
    ports.find((port) => textAt(port, 'name') === targetPort),
    'containerPort',
  );
}

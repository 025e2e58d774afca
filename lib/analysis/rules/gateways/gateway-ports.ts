import { formatSelector } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import { listAt, numberAt, textAt } from '../../../model/plain';
import type { IstioResource } from '../../../snapshot/resource';
import type { ServicePort } from '../../../snapshot/services';
import { textMap } from '../../../snapshot/text-map';
import { containersOf, type Workload } from '../../../snapshot/workloads';

/** What the Services of a gateway's workloads send to: ports of the Pods, and those that clients use instead. */
export interface GatewayPorts {
  readonly hasWorkload: boolean;
  /** Whether no workload of it is among the objects, and Istio's own ingress gateway was taken to be there. */
  readonly isAssumed: boolean;
  readonly served: ReadonlySet<number>;
  /** Ports of the Services, wherever they arrive. */
  readonly mapped: ReadonlySet<number>;
}

/** The ports that the workloads of a Gateway are reached at; the same for all Gateways with its selector. */
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

/** @returns undefined for a name that no container has */
function targetOf({ targetPort }: ServicePort, workload: Workload): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  if (/^[-+]?\d+$/.test(targetPort)) return Number(targetPort);
  const ports = containersOf(workload).flatMap(({ value }) => listAt(value, 'ports'));
  return numberAt(
    ports.find((port) => textAt(port, 'name') === targetPort),
    'containerPort',
  );
}

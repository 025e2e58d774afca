import { listAt, numberAt, textAt } from '../../../model/plain';
import { formatResourceName } from '../../../snapshot/resource';
import type { ServicePort, ServiceResource } from '../../../snapshot/services';
import { containersOf, type Workload } from '../../../snapshot/workloads';
import { isControlPlane, isGatewayManaged } from '../../control-plane';
import type { Rule } from '../../rule';
import { isOfGateway, isWaypoint } from '../../waypoint-labels';

export const serviceTargetPortExposed: Rule = {
  name: 'service-target-port-exposed',
  code: 'KIA0701',
  severity: 'error',
  summary: 'A Service forwards to a port that no container of its workloads has.',

  *check(mesh) {
    for (const service of mesh.services) {
      if (service.selector.size === 0 || isOfIstio(service)) continue;
      const selected = mesh.workloadsIn(service.namespace).matching(service.selector);
      const workloads = [...selected].filter((workload) => !isGateway(workload));
      const [workload] = workloads;
      if (workload === undefined) continue;
      for (const port of service.ports) {
        // One workload with the port is enough: the selector often matches Jobs and the like as well.
        const ports = workloads.flatMap((each) => portsOf(each, port));
        if (isExposed(ports, port)) continue;
        const isNamed = isPortName(port.targetPort);
        const declared = new Set(ports.map((each) => (isNamed ? each.name : String(each.number))).filter(isNonEmpty));
        yield {
          manifest: service.manifest,
          path: ['spec', 'ports', port.index, 'targetPort'],
          message: `no container of ${workload.kind} ${formatResourceName(workload)} has ${port.protocol} port ${isNamed ? `"${port.targetPort}"` : String(port.targetPort)}, got ${[...declared].slice(0, 10).join(', ') || 'no ports'}`,
          fix: 'Write a port of the container, or add this one to its ports',
          related: [workload.manifest],
          ...(!isNamed && { severity: 'info' as const }),
        };
      }
    }
  },
};

function isOfIstio({ labels, annotations }: ServiceResource): boolean {
  return isControlPlane(labels) || isGatewayManaged(labels) || isWaypoint(labels) || isOfGateway(labels, annotations);
}

/** The injector adds ports to a gateway that the template does not have. */
function isGateway({ podLabels, podAnnotations }: Workload): boolean {
  return isOfGateway(podLabels, podAnnotations) || isWaypoint(podLabels);
}

interface ContainerPort {
  readonly name: string;
  readonly number: number | undefined;
}

function isExposed(ports: readonly ContainerPort[], { targetPort }: ServicePort): boolean {
  if (isPortName(targetPort)) return ports.some(({ name }) => name === targetPort);
  return ports.length === 0 || ports.some(({ number }) => String(number) === String(targetPort));
}

function isPortName(targetPort: number | string): targetPort is string {
  return typeof targetPort === 'string' && !/^\d+$/.test(targetPort);
}

function isNonEmpty(name: string): boolean {
  return name !== '';
}

/** Ports of containers, and of init containers that keep running, with the protocol of a port of the Service. */
function portsOf(workload: Workload, { protocol }: ServicePort): readonly ContainerPort[] {
  const lasting = containersOf(workload, 'initContainers').filter(
    ({ value }) => textAt(value, 'restartPolicy') === 'Always',
  );
  return [...containersOf(workload), ...lasting]
    .flatMap(({ value }) => listAt(value, 'ports'))
    .map((port) => ({
      name: textAt(port, 'name'),
      number: numberAt(port, 'containerPort'),
      protocol: textAt(port, 'protocol') || 'TCP',
    }))
    .filter((port) => port.protocol === protocol);
}

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
        // One that has the port is enough: Jobs and the like are often selected besides.
        const ports = workloads.flatMap((each) => portsOf(each, port));
        if (isExposed(ports, port)) continue;
        const isNamed = isPortName(port.targetPort);
        const said = new Set(ports.map((each) => (isNamed ? each.name : String(each.number))).filter(isSaid));
        yield {
          manifest: service.manifest,
          path: ['spec', 'ports', port.index, 'targetPort'],
          message: `no container of ${workload.kind} ${formatResourceName(workload)} has ${port.protocol} port ${isNamed ? `"${port.targetPort}"` : String(port.targetPort)}, got ${[...said].slice(0, 10).join(', ') || 'no ports'}`,
          fix: 'Write one that it has, or add it to the ports of the container',
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

/** What the injector makes of a gateway has ports that no template shows. */
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

function isSaid(name: string): boolean {
  return name !== '';
}

/** Ports of containers, and of init containers that go on running, with the protocol of a port of the Service. */
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

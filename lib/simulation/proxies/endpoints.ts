import type { MeshView } from '../../mesh/mesh-view';
import { listAt, numberAt, textAt } from '../../model/plain';
import { matchesLabels, NO_LABELS, type Labels } from '../../snapshot/labels';
import { textMap } from '../../snapshot/text-map';
import { containersOf, type Workload } from '../../snapshot/workloads';
import type { MeshHost, MeshPort } from '../../mesh/mesh-hosts';
import { readMachine, workloadEntries, type Machine } from './workload-entries';

/** A pod or an address for a port of a host. */
export interface Endpoint {
  readonly workload?: Workload;
  readonly address?: string;
  readonly port?: number;
  /** For addresses only. */
  readonly takesMutualTls?: boolean;
}

/**
 * The endpoints for a port of a host: pods (one for each template) and WorkloadEntries, or the endpoints in a
 * ServiceEntry. With a subset, only those with its labels.
 *
 * @param isRouter whether a gateway's proxy asks: istiod gives it the pods of a headless Service with their target ports
 * @see Istio, pilot/pkg/serviceregistry, and xds/endpoints EndpointBuilder
 */
export function endpointsOf(
  view: MeshView,
  host: MeshHost,
  port: MeshPort,
  subset: Labels,
  isRouter: boolean,
): readonly Endpoint[] {
  const { service, serviceEntry, namespace } = host;
  if (service !== undefined) {
    if (service.selector.size === 0) return [];
    const pods = podsOf(view, namespace, service.selector, port, subset);
    const machines = workloadEntries(view, namespace, service.selector).flatMap((machine) => {
      const { targetPort } = port;
      const own = typeof targetPort === 'number' ? targetPort : machine.ports.get(targetPort);
      return own === undefined ? [] : atMachine(machine, own, subset);
    });
    // Other clients of a headless Service call a pod's address on the Service's port.
    const isDialled = service.clusterIp === 'None' && !isRouter;
    return [...(isDialled ? pods.map((pod) => ({ ...pod, port: port.number })) : pods), ...machines];
  }
  if (serviceEntry === undefined) return [];
  const { spec } = serviceEntry;
  const resolution = spec.choice('resolution');
  if (resolution === 'NONE') return [{ address: 'original destination' }];
  const portOf = (machine: Machine) => machine.ports.get(port.name) ?? Number(port.targetPort);
  if (spec.has('workloadSelector')) {
    const selector = textMap(spec.message('workloadSelector'), 'labels');
    const machines = workloadEntries(view, namespace, selector);
    const pods = podsOf(view, namespace, selector, port, subset);
    return [...pods, ...machines.flatMap((machine) => atMachine(machine, portOf(machine), subset))];
  }
  const written = spec.messages('endpoints');
  if (written.length === 0 && resolution !== 'STATIC') {
    return subset.size === 0 ? [{ address: `${host.host}:${String(port.targetPort)}` }] : [];
  }
  return written
    .map((endpoint) => readMachine(endpoint, NO_LABELS))
    .flatMap((machine) => atMachine(machine, portOf(machine), subset));
}

function atMachine({ address, labels, takesMutualTls }: Machine, port: number, subset: Labels): readonly Endpoint[] {
  if (!matchesLabels(subset, labels)) return [];
  return [{ address: address.startsWith('unix://') ? address : `${address}:${String(port)}`, takesMutualTls }];
}

function podsOf(
  view: MeshView,
  namespace: string,
  selector: Labels,
  port: MeshPort,
  subset: Labels,
): readonly Endpoint[] {
  const found: Endpoint[] = [];
  for (const workload of view.workloadsIn(namespace).matching(selector)) {
    if (!matchesLabels(subset, workload.podLabels) || numberAt(workload.manifest['spec'], 'replicas') === 0) continue;
    const number = podPort(workload, port.targetPort);
    if (number !== undefined) found.push({ workload, port: number });
  }
  return found;
}

/** @returns undefined if no container has a port of that name */
export function podPort(workload: Workload, targetPort: number | string): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  for (const { value } of containersOf(workload)) {
    const port = listAt(value, 'ports').find((each) => textAt(each, 'name') === targetPort);
    if (port !== undefined) return numberAt(port, 'containerPort');
  }
  return undefined;
}

import { serverMtls, type ServerMtls } from '../mesh/server-mtls';
import { targetPort } from '../simulation/access/target-port';
import { proxyOf } from '../mesh/workload-proxy';
import type { AccessServer } from '../mesh/access-call';
import { serviceNamed } from '../mesh/service-named';
import type { MeshView } from '../mesh/mesh-view';
import type { Workload } from '../snapshot/workloads';
import { referenceName, type NamedObject } from './named-object';

/** The TLS that a port of a workload accepts. */
export interface PortTls extends ServerMtls {
  readonly workload: Workload;
  /** Of the workload, not of its Service; undefined for all ports that no policy or Service names. */
  readonly port: number | undefined;
  readonly proxy: AccessServer['proxy'];
}

/**
 * The ports of a Service at each of its workloads, or all ports of a workload.
 *
 * @throws {Error} for an unknown server, or one without workloads
 */
export function portsOf(view: MeshView, server: string | NamedObject): readonly PortTls[] {
  const name = referenceName(server);
  const service = serviceNamed(view, name);
  const workloads =
    service === undefined
      ? view.workloads.filter((each) => `${each.namespace}/${each.name}` === name)
      : service.selector.size === 0
        ? []
        : [...view.workloadsIn(service.namespace).matching(service.selector)];
  if (workloads.length === 0) {
    throw new Error(
      service === undefined
        ? `the mesh has no Service or workload ${name}`
        : `Service ${service.namespace}/${service.name} selects no workload`,
    );
  }
  return workloads.flatMap((workload) => {
    const ports =
      service === undefined ? knownPorts(view, workload) : service.ports.map((port) => targetPort(port, workload));
    return [...new Set(ports)].map((port) => portTls(view, workload, port));
  });
}

/** The ports that Services and policies name, and one entry for all others. */
function knownPorts(view: MeshView, workload: Workload): readonly (number | undefined)[] {
  const services = view.serviceIndex.selecting(workload.podLabels, workload.namespace);
  const policies = view.configs('PeerAuthentication').filter(({ namespace }) => namespace === workload.namespace);
  return [
    ...services.flatMap(({ ports }) => ports.map((port) => targetPort(port, workload))),
    ...policies.flatMap(({ spec }) => spec.entries('portLevelMtls').map(({ key }) => Number(key))),
    undefined,
  ];
}

function portTls(view: MeshView, workload: Workload, port: number | undefined): PortTls {
  const { namespace, podLabels: labels } = workload;
  return { ...serverMtls(view, { namespace, labels }, port ?? 0), workload, port, proxy: proxyOf(view, workload) };
}

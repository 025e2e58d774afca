import type { MeshView } from '../../../lib/mesh/mesh-view';
import { listAt, numberAt, textAt, valueAt } from '../../../lib/model/plain';
import { textMap } from '../../../lib/snapshot/text-map';
import type { Workload } from '../../../lib/snapshot/workloads';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl reads Services without the API server's defaults, and does not look up port names in the Pod. */
export const gatewayPortServed: IstioctlCheck = {
  rule: 'gateway-port-served',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('Gateway')) {
      const workloads = [...mesh.workloadIndex.matching(textMap(spec, 'selector'))];
      if (workloads.length === 0) continue;
      const ports = new Set(workloads.flatMap((workload) => portsTo(mesh, workload)));
      for (const server of spec.messages('servers')) {
        const port = server.message('port');
        if (port !== undefined && !ports.has(port.number('number'))) yield { manifest, path: port.at('number') };
      }
    }
  },
};

/** Port numbers and target port numbers of a workload's Services. */
function portsTo(mesh: MeshView, { podLabels, namespace }: Workload): readonly number[] {
  const services = [...mesh.serviceIndex.selecting(podLabels, namespace), ...mesh.serviceIndex.unselective(namespace)];
  return services
    .flatMap(({ manifest }) => listAt(manifest, 'spec', 'ports'))
    .filter((port) => textAt(port, 'protocol') === 'TCP')
    .flatMap((port) => {
      const target = valueAt(port, 'targetPort');
      const isNumber = /^[-+]?\d+$/.test(String(target)) && target !== 0;
      return [numberAt(port, 'port') ?? 0, ...(isNumber ? [Number(target)] : [])];
    });
}

import type { ServicePort, ServiceResource } from '../../../snapshot/services';
import { formatResourceName } from '../../../snapshot/resource';
import type { Rule } from '../../rule';

interface Taken {
  readonly service: ServiceResource;
  readonly port: ServicePort;
}

export const serviceNodePortUnique: Rule = {
  name: 'service-node-port-unique',
  severity: 'error',
  summary: 'Two Services request the same node port.',

  *check(mesh) {
    const taken = new Map<number, Taken>();
    for (const service of mesh.ownServices) {
      for (const port of service.ports) {
        const number = port.nodePort ?? 0;
        if (number === 0) continue;
        const earlier = taken.get(number);
        if (earlier === undefined) {
          taken.set(number, { service, port });
          continue;
        }
        const isOwn = earlier.service === service;
        if (isOwn && earlier.port.protocol !== port.protocol) continue;
        yield {
          manifest: service.manifest,
          path: ['spec', 'ports', port.index, 'nodePort'],
          message: `node port ${String(number)} is already used by ${isOwn ? 'another port of this Service' : `Service ${formatResourceName(earlier.service)}`}, ${earlier.port.protocol} port ${String(earlier.port.number)}`,
          fix: 'Write another number, or remove nodePort to let the API server choose one',
          related: isOwn ? [] : [earlier.service.manifest],
        };
      }
    }
  },
};

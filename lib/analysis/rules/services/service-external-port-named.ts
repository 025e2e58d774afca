import { portProtocol } from '../../../mesh/port-protocol';
import { userServicePorts } from './user-service-ports';
import type { Rule } from '../../rule';

export const serviceExternalPortNamed: Rule = {
  name: 'service-external-port-named',
  code: 'IST0150',
  severity: 'warning',
  summary: 'A port of an ExternalName Service has no protocol, or is a TCP port.',

  *check(mesh) {
    for (const { service, port } of userServicePorts(mesh)) {
      if (service.type !== 'ExternalName' || (portProtocol(port) !== undefined && port.name !== 'tcp')) continue;
      yield {
        manifest: service.manifest,
        path: ['spec', 'ports', port.index, 'name'],
        message: `name "${port.name}" of port ${String(port.number)} sets no protocol that carries the host, so the Service takes all TCP traffic to the port`,
        fix: 'Begin the name with a protocol that carries the host, such as http-web or tls-web',
      };
    }
  },
};

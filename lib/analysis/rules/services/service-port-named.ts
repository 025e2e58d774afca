import { portProtocol } from '../../../mesh/port-protocol';
import { userServicePorts } from './user-service-ports';
import type { Rule } from '../../rule';

export const servicePortNamed: Rule = {
  name: 'service-port-named',
  code: 'IST0118',
  alsoCodes: ['KIA0601', 'KIA0602'],
  severity: 'info',
  summary: 'Neither the name nor appProtocol of a Service port sets its protocol.',

  *check(mesh) {
    for (const { service, port } of userServicePorts(mesh)) {
      if (service.type === 'ExternalName' || portProtocol(port) !== undefined) continue;
      const { appProtocol, name } = port;
      const shown = appProtocol === undefined ? `name "${name}"` : `appProtocol "${appProtocol}"`;
      yield {
        manifest: service.manifest,
        path: ['spec', 'ports', port.index, appProtocol === undefined ? 'name' : 'appProtocol'],
        message: `${shown} of port ${String(port.number)} does not set a protocol`,
        fix: 'Add appProtocol: http or another protocol, or begin the name with one, such as http-web',
      };
    }
  },
};

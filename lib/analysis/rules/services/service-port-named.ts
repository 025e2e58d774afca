import { portProtocol } from '../../../mesh/port-protocol';
import { judgedServicePorts } from './judged-service-ports';
import type { Rule } from '../../rule';

export const servicePortNamed: Rule = {
  name: 'service-port-named',
  code: 'IST0118',
  alsoCodes: ['KIA0601', 'KIA0602'],
  severity: 'info',
  summary: 'Neither the name nor appProtocol of a Service port sets its protocol.',

  *check(mesh) {
    for (const { service, port } of judgedServicePorts(mesh)) {
      if (service.type === 'ExternalName' || portProtocol(port) !== undefined) continue;
      const { appProtocol, name } = port;
      const said = appProtocol === undefined ? `name "${name}"` : `appProtocol "${appProtocol}"`;
      yield {
        manifest: service.manifest,
        path: ['spec', 'ports', port.index, appProtocol === undefined ? 'name' : 'appProtocol'],
        message: `${said} of port ${String(port.number)} does not say what it speaks`,
        fix: 'Add appProtocol: http, or another protocol, or begin the name with one, such as http-web',
      };
    }
  },
};

import { formatSelector } from '../../../snapshot/labels';
import { textMap } from '../../../snapshot/text-map';
import { infoIfUnproven } from '../../info-if-unproven';
import { gatewayPorts } from './gateway-ports';
import type { Rule } from '../../rule';

export const gatewayPortServed: Rule = {
  name: 'gateway-port-served',
  code: 'IST0162',
  severity: 'warning',
  summary: 'No Service forwards traffic to the port of a Gateway server.',

  *check(mesh) {
    for (const gateway of mesh.configs('Gateway')) {
      const { hasWorkload, isAssumed, served, mapped } = gatewayPorts(mesh, gateway);
      if (!hasWorkload) continue;
      for (const server of gateway.spec.messages('servers')) {
        const port = server.message('port');
        const number = port?.number('number') ?? 0;
        if (port === undefined || served.has(number) || mapped.has(number)) continue;
        const ports = [...served].sort((left, right) => left - right).map(String);
        yield {
          manifest: gateway.manifest,
          path: port.at('number'),
          message: `no Service forwards to port ${String(number)} of the workloads with ${formatSelector(textMap(gateway.spec, 'selector'))}, got ${ports.slice(0, 20).join(', ') || 'no ports'}`,
          fix: 'Add the port to the Service of the gateway, or write a port that the Service has',
          ...infoIfUnproven(isAssumed),
        };
      }
    }
  },
};

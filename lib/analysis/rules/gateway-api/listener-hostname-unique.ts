import { groupBy } from '../../../snapshot/group-by';
import { listAt, numberAt, textAt } from '../../../model/plain';
import { formatResourceName, type Resource } from '../../../snapshot/resource';
import { gatewayAddresses } from './gateway-addresses';
import type { Rule } from '../../rule';

export const listenerHostnameUnique: Rule = {
  name: 'listener-hostname-unique',
  code: 'KIA1501',
  severity: 'info',
  summary: 'Listeners of several Gateways of the Gateway API have the same hostname, port and protocol.',

  *check(mesh) {
    const all = mesh.objects('KubernetesGateway').flatMap((gateway) =>
      listAt(gateway.manifest, 'spec', 'listeners').map((listener, index) => {
        const hostname = textAt(listener, 'hostname');
        const port = `${textAt(listener, 'protocol')} port ${String(numberAt(listener, 'port') ?? '')}`;
        return { gateway, index, hostname, port, key: `${hostname} ${port}` };
      }),
    );
    const named = all.filter(({ hostname }) => hostname !== '');
    for (const same of groupBy(named, ({ key }) => key).values()) {
      for (const { gateway, index, hostname, port } of same) {
        const others = [...new Set(same.map((each) => each.gateway))].filter((each) => each !== gateway).slice(0, 5);
        if (others.length === 0) continue;
        yield {
          manifest: gateway.manifest,
          path: ['spec', 'listeners', index, 'hostname'],
          message: `"${hostname}" on ${port} is also in Gateway ${others.map(formatResourceName).join(', ')}`,
          fix: 'Keep the listener in one Gateway',
          related: others.map(({ manifest }) => manifest),
          ...(others.some((other) => shareProxies(gateway, other)) && { severity: 'warning' as const }),
        };
      }
    }
  },
};

function shareProxies(left: Resource, right: Resource): boolean {
  const addresses = new Set(gatewayAddresses(right).map(({ key }) => key));
  return gatewayAddresses(left).some(({ type, key }) => type === 'Hostname' && addresses.has(key));
}

import { groupBy } from '../../../snapshot/group-by';
import { formatResourceName } from '../../../snapshot/resource';
import { gatewayAddresses } from './gateway-addresses';
import type { Rule } from '../../rule';

export const gatewayAddressUnique: Rule = {
  name: 'gateway-address-unique',
  code: 'KIA1502',
  severity: 'warning',
  summary: 'Several Gateways of the Gateway API request the same IP address.',

  *check(mesh) {
    const all = mesh
      .objects('KubernetesGateway')
      .flatMap((gateway) => gatewayAddresses(gateway).map((address) => ({ gateway, ...address })));
    const numbers = all.filter(({ type, value }) => type === 'IPAddress' && value !== '');
    for (const same of groupBy(numbers, ({ value }) => value).values()) {
      for (const { gateway, value, path } of same) {
        const others = [...new Set(same.map((each) => each.gateway))].filter((each) => each !== gateway).slice(0, 5);
        if (others.length === 0) continue;
        yield {
          manifest: gateway.manifest,
          path,
          message: `${value} is also the address of Gateway ${others.map(formatResourceName).join(', ')}`,
          fix: 'Give each Gateway an address of its own, or put the listeners into one Gateway',
          related: others.map(({ manifest }) => manifest),
        };
      }
    }
  },
};

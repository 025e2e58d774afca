import { hostsOverlap } from '../../../syntax/host-pattern';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { textList } from '../../../snapshot/text-map';
import { gatewayReferences } from './gateway-references';
import type { Rule } from '../../rule';

export const virtualServiceHostInGateway: Rule = {
  name: 'virtual-service-host-in-gateway',
  code: 'IST0132',
  severity: 'warning',
  summary: 'A host of a VirtualService is not among the hosts that its Gateway accepts from its namespace.',

  *check(mesh) {
    for (const virtualService of mesh.configs('VirtualService')) {
      const { spec, manifest, namespace } = virtualService;
      const hosts = spec.texts('hosts');
      for (const { gateway, path, ...reference } of gatewayReferences(mesh, virtualService)) {
        // Another rule reports Gateways that do not exist.
        if (gateway === undefined) continue;
        const served = servedHosts(gateway, namespace);
        const unserved = hosts.filter(({ value }) => !served.some((host) => hostsOverlap(value, host)));
        const name = formatResourceName(reference);
        const related = [gateway.manifest];
        const got = `got ${served.slice(0, 10).join(', ') || 'no host'} for namespace "${namespace}"`;
        const fix = `Add the host to a server of Gateway ${name}, with the prefix ${namespace}/ or */ or without a prefix`;
        if (unserved.length === hosts.length) {
          const written = hosts.map(({ value }) => value).join(', ');
          yield { manifest, path, message: `Gateway ${name} has none of the hosts ${written}, ${got}`, fix, related };
        } else {
          for (const { value, path: place } of unserved) {
            const message = `host "${value}" is not in Gateway ${name}, ${got}`;
            yield { manifest, path: place, message, fix, related, severity: 'info' };
          }
        }
      }
    }
  },
};

/**
 * The hosts that a Gateway accepts from VirtualServices of a namespace.
 *
 * @see Istio, virtualservice.GatewayAnalyzer
 */
export function servedHosts({ spec, namespace: own }: IstioResource<'Gateway'>, namespace: string): readonly string[] {
  return spec.messages('servers').flatMap((server) => {
    const hosts = textList(server, 'hosts');
    return hosts.flatMap((text) => {
      const slash = text.indexOf('/');
      if (slash === -1) return [text];
      const [from, host] = [text.slice(0, slash), text.slice(slash + 1)];
      return from === '*' || (from === '.' ? own : from) === namespace ? [host] : [];
    });
  });
}

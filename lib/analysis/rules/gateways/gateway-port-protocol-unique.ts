import type { Message } from '../../../messages/message';
import { groupBy } from '../../../snapshot/group-by';
import { formatSelector } from '../../../snapshot/labels';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';
import { neighbouringSelectors } from './clashing-servers';
import { serverClass } from '../../server-class';
import type { Rule } from '../../rule';

interface Server {
  readonly gateway: IstioResource<'Gateway'>;
  readonly spec: Message<'Server'>;
  readonly selector: string;
  readonly listener: string;
  readonly protocol: string;
  readonly kind: (typeof KINDS)[number];
}

const KINDS = ['HTTP', 'TLS', 'TCP'] as const;

export const gatewayPortProtocolUnique: Rule = {
  name: 'gateway-port-protocol-unique',
  severity: 'error',
  summary: 'Servers of one workload share a port with protocols that cannot share it.',

  *check(mesh) {
    const servers = mesh.configs('Gateway').flatMap((gateway) => serversOf(gateway));
    const byPlace = groupBy(servers, (each) => placeOf(each, each.selector, each.kind));
    const neighbours = neighbouringSelectors(mesh, new Set(servers.map(({ selector }) => selector)));
    for (const server of servers) {
      const { gateway, spec, selector, listener, kind, protocol } = server;
      const other = [...(neighbours.get(selector) ?? [])]
        .flatMap((each) => KINDS.map((other) => byPlace.get(placeOf(server, each, other)) ?? []))
        // A server of another class conflicts. So does any other server of the same class if that is TCP.
        .flatMap(([first, second]) => (first?.spec === spec ? second : first) ?? [])
        .find((each) => each.kind !== kind || kind === 'TCP');
      if (other === undefined) continue;
      const isOwn = other.gateway === gateway;
      yield {
        manifest: gateway.manifest,
        path: spec.message('port')?.at('protocol') ?? spec.at('port'),
        message:
          kind === 'TCP' && other.kind === 'TCP'
            ? `${listener} allows only one ${protocol} server, and another one is in ${isOwn ? 'this Gateway' : `Gateway ${formatResourceName(other.gateway)}`}`
            : `${listener} has protocol ${protocol} here and ${other.protocol} in ${isOwn ? 'another server' : `Gateway ${formatResourceName(other.gateway)}`}`,
        fix: 'Give one of them another port, or the same protocol',
        related: isOwn ? [] : [other.gateway.manifest],
      };
    }
  },
};

function placeOf({ listener }: Server, selector: string, kind: Server['kind']): string {
  return `${selector}\n${listener}\n${kind}`;
}

function serversOf(gateway: IstioResource<'Gateway'>): readonly Server[] {
  const selector = formatSelector(textMap(gateway.spec, 'selector'));
  return gateway.spec.messages('servers').map((spec) => {
    const bind = spec.text('bind');
    const port = spec.message('port');
    return {
      gateway,
      spec,
      selector,
      listener: `port ${String(port?.number('number') ?? 0)}${bind === '' ? '' : ` of ${bind}`}`,
      protocol: port?.text('protocol') ?? '',
      kind: serverClass(spec),
    };
  });
}

import type { Message } from '../../../messages/message';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { SuffixIndex } from '../../../snapshot/suffix-index';

interface ServedHost {
  readonly server: Message<'Server'>;
  /** Namespace of the VirtualServices that it accepts, or `*`. */
  readonly namespace: string;
}

/**
 * The servers of a Gateway that accept a name of a host from the VirtualServices of a namespace.
 *
 * @see Istio, Gateway reference, Server.hosts
 */
export function serversFor(
  mesh: MeshView,
  gateway: IstioResource<'Gateway'>,
  host: string,
  namespace: string,
): readonly Message<'Server'>[] {
  const index = mesh.once(`served hosts ${formatResourceName(gateway)}`, () => indexHosts(gateway));
  const found = new Set<Message<'Server'>>();
  for (const served of index.overlapping(host.toLowerCase())) {
    if (served.namespace === '*' || served.namespace === namespace) found.add(served.server);
  }
  return [...found];
}

function indexHosts({ spec, namespace: own }: IstioResource<'Gateway'>): SuffixIndex<ServedHost> {
  const index = new SuffixIndex<ServedHost>();
  for (const server of spec.messages('servers')) {
    for (const { value } of server.texts('hosts')) {
      const slash = value.indexOf('/');
      const prefix = slash === -1 ? '*' : value.slice(0, slash);
      const namespace = prefix === '.' ? own : prefix;
      index.add(value.slice(slash + 1).toLowerCase(), { server, namespace });
    }
  }
  return index;
}

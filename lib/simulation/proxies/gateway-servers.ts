import type { Message } from '../../messages/message';
import { hostCovers, hostsOverlap } from '../../syntax/host-pattern';
import { matchesLabels } from '../../snapshot/labels';
import type { MeshView } from '../../mesh/mesh-view';
import type { IstioResource } from '../../snapshot/resource';
import { textList, textMap } from '../../snapshot/text-map';
import type { Workload } from '../../snapshot/workloads';
import { podPort } from './endpoints';
import { isVisible } from '../../mesh/export-scopes';
import type { ProxyContext } from './routes';
import { virtualServicesByGateway, type BoundVirtualService } from './virtual-services';

/** A server of a Gateway on a gateway's proxy. */
export interface GatewayServer {
  readonly gateway: IstioResource<'Gateway'>;
  readonly spec: Message<'Server'>;
  /** Port in the Gateway; the Service maps it to the port of the proxy. */
  readonly port: number;
  /** In upper case. */
  readonly protocol: string;
  readonly hosts: readonly ServerHost[];
}

interface ServerHost {
  readonly name: string;
  /** Namespace whose VirtualServices may use the host; `*` for any. */
  readonly namespace: string;
}

/** The servers of all Gateways that select a proxy, in the order in which istiod merges them. */
export function serversOf(view: MeshView, proxy: Workload): readonly GatewayServer[] {
  const gateways = view
    .configs('Gateway')
    .filter(({ spec }) => matchesLabels(textMap(spec, 'selector'), proxy.podLabels))
    .map((gateway) => ({ key: `${gateway.name}.${gateway.namespace}`, gateway }))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
  return gateways.flatMap(({ gateway }) =>
    gateway.spec.messages('servers').map((spec) => {
      const port = spec.message('port');
      const protocol = (port?.text('protocol') ?? '').toUpperCase();
      return { gateway, spec, port: port?.number('number') ?? 0, protocol, hosts: hostsOf(spec, gateway) };
    }),
  );
}

/** The target ports of a Service port; the port itself if no Service has it. */
export function ownPorts(view: MeshView, proxy: Workload, port: number): readonly number[] {
  const targets = view.serviceIndex
    .selecting(proxy.podLabels, proxy.namespace)
    .flatMap(({ ports }) => ports.filter(({ number }) => number === port))
    .map(({ targetPort }) => podPort(proxy, targetPort) ?? port);
  return targets.length === 0 ? [port] : [...new Set(targets)];
}

/** Restricts which VirtualServices a server accepts. */
export function contextOf({ gateway }: GatewayServer, proxy: Workload): ProxyContext {
  const { namespace, podLabels: labels } = proxy;
  return { namespace, labels, gateway: `${gateway.namespace}/${gateway.name}` };
}

/** The VirtualServices with hosts in common with a server, each with the narrower host of every overlapping pair. */
export function* boundTo(
  view: MeshView,
  proxy: Workload,
  server: GatewayServer,
): Generator<{ readonly virtualService: BoundVirtualService; readonly names: ReadonlySet<string> }> {
  const bound = virtualServicesByGateway(view).get(contextOf(server, proxy).gateway) ?? [];
  for (const virtualService of bound) {
    if (!isVisible(virtualService.scopes, proxy.namespace)) continue;
    // istiod compares these with regard to case; Envoy looks the Host header up without.
    const names = commonHosts(server.hosts, virtualService.writtenHosts, virtualService.resource.namespace);
    if (names.size > 0) yield { virtualService, names };
  }
}

function hostsOf(spec: Message<'Server'>, gateway: IstioResource<'Gateway'>): readonly ServerHost[] {
  return textList(spec, 'hosts').map((host) => {
    const slash = host.indexOf('/');
    const namespace = slash === -1 ? '*' : host.slice(0, slash);
    return { name: host.slice(slash + 1), namespace: namespace === '.' ? gateway.namespace : namespace };
  });
}

function commonHosts(servers: readonly ServerHost[], hosts: readonly string[], namespace: string): ReadonlySet<string> {
  const common = new Set<string>();
  for (const host of hosts) {
    for (const server of servers) {
      if (server.namespace !== '*' && server.namespace !== namespace) continue;
      if (hostsOverlap(server.name, host)) common.add(hostCovers(server.name, host) ? host : server.name);
    }
  }
  return common;
}

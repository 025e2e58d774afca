import type { Message } from '../../admission/decode/message';
import { hostsOverlap } from '../../snapshot/hosts';
import { matchesLabels } from '../../snapshot/labels';
import type { MeshView } from '../../snapshot/mesh-view';
import type { IstioResource } from '../../snapshot/resource';
import { textList, textMap } from '../../snapshot/text-map';
import type { Workload } from '../../snapshot/workloads';
import { VirtualHosts } from '../match/virtual-hosts';
import { podPort } from './endpoints';
import { isVisible } from './mesh-hosts';
import { routesOf, type Route } from './routes';
import { virtualServicesByGateway } from './virtual-services';

/** A server of a Gateway that a gateway's proxy has. */
interface GatewayServer {
  readonly gateway: IstioResource;
  readonly spec: Message;
  readonly port: number;
  readonly protocol: string;
}

/** A virtual host at a gateway. */
export interface GatewayVirtualHost {
  readonly routes: readonly Route[];
  /** The server that sends everything to https. */
  readonly redirectedBy: GatewayServer | undefined;
}

/** What a gateway's proxy does on one of its own ports. */
export interface GatewayListener {
  /** For plaintext. */
  readonly http: VirtualHosts<GatewayVirtualHost> | undefined;
  /** By server name, for TLS that ends here. */
  readonly https: VirtualHosts<HttpsServer>;
}

interface HttpsServer {
  readonly server: GatewayServer;
  readonly hosts: VirtualHosts<GatewayVirtualHost>;
}

/**
 * The listeners of a gateway's proxy by its own port: those of all Gateways that select it, merged.
 *
 * @see Istio, model.mergeGateways and buildGatewayHTTPRouteConfig
 */
export function gatewayListeners(view: MeshView, proxy: Workload): ReadonlyMap<number, GatewayListener> {
  return view.once(`simulation gateway ${proxy.namespace}/${proxy.name}`, () => {
    const byPort = new Map<number, GatewayServer[]>();
    for (const server of serversOf(view, proxy)) {
      for (const port of ownPorts(view, proxy, server.port)) {
        const known = byPort.get(port);
        if (known === undefined) byPort.set(port, [server]);
        else known.push(server);
      }
    }
    return new Map([...byPort].map(([port, servers]) => [port, listenerOf(view, proxy, servers)]));
  });
}

/** Ports of the proxy that a port of its Services leads to; the port itself where they lack it. */
export function ownPorts(view: MeshView, proxy: Workload, port: number): readonly number[] {
  return view.once(`simulation port ${proxy.namespace}/${proxy.name}:${String(port)}`, () => {
    const targets = view.serviceIndex
      .selecting(proxy.podLabels, proxy.namespace)
      .flatMap(({ ports }) => ports.filter(({ number }) => number === port))
      .map(({ targetPort }) => podPort(proxy, targetPort) ?? port);
    return targets.length === 0 ? [port] : [...new Set(targets)];
  });
}

function serversOf(view: MeshView, proxy: Workload): readonly GatewayServer[] {
  const gateways = view
    .configs('Gateway')
    .filter(({ spec }) => matchesLabels(textMap(spec, 'selector'), proxy.podLabels))
    .map((gateway) => ({ key: `${gateway.name}.${gateway.namespace}`, gateway }))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
  return gateways.flatMap(({ gateway }) =>
    gateway.spec.messages('servers').map((spec) => {
      const port = spec.message('port');
      const protocol = (port?.text('protocol') ?? '').toUpperCase();
      return { gateway, spec, port: port?.number('number') ?? 0, protocol };
    }),
  );
}

function listenerOf(view: MeshView, proxy: Workload, servers: readonly GatewayServer[]): GatewayListener {
  const plain = servers.filter(({ protocol }) => ['HTTP', 'HTTP2', 'GRPC', 'GRPC-WEB'].includes(protocol));
  const https = new VirtualHosts<HttpsServer>();
  for (const server of servers) {
    const mode = server.spec.message('tls')?.choice('mode');
    if (server.protocol !== 'HTTPS' || mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH') continue;
    const hosts = virtualHostsOf(view, proxy, [server]);
    for (const { name } of serverHosts(server)) https.add(name, { server, hosts });
  }
  return { http: plain.length === 0 ? undefined : virtualHostsOf(view, proxy, plain), https };
}

function virtualHostsOf(
  view: MeshView,
  proxy: Workload,
  servers: readonly GatewayServer[],
): VirtualHosts<GatewayVirtualHost> {
  const found = new Map<string, { routes: Route[]; redirectedBy: GatewayServer | undefined }>();
  const add = (host: string, server: GatewayServer, routes: readonly Route[]) => {
    const redirectedBy = server.spec.message('tls')?.isTrue('httpsRedirect') === true ? server : undefined;
    const known = found.get(host);
    if (known === undefined) found.set(host, { routes: [...routes], redirectedBy });
    else {
      for (const route of routes) known.routes.push(route);
      known.redirectedBy ??= redirectedBy;
    }
  };
  for (const server of servers) {
    const gateway = `${server.gateway.namespace}/${server.gateway.name}`;
    const context = { namespace: proxy.namespace, labels: proxy.podLabels, gateway };
    const hosts = serverHosts(server);
    for (const virtualService of virtualServicesByGateway(view).get(gateway) ?? []) {
      if (!isVisible(virtualService.scopes, proxy.namespace)) continue;
      const names = commonHosts(hosts, virtualService.hosts, virtualService.resource.namespace);
      if (names.size === 0) continue;
      const routes = routesOf(virtualService, context, server.port);
      for (const name of names) add(name, server, routes);
    }
    if (server.spec.message('tls')?.isTrue('httpsRedirect') === true)
      for (const { name } of hosts) add(name, server, []);
  }
  const result = new VirtualHosts<GatewayVirtualHost>();
  for (const [name, { routes, redirectedBy }] of found) {
    // Of several VirtualServices, none hides another by taking everything.
    const sorted = [
      ...routes.filter(({ isCatchAll }) => !isCatchAll),
      ...routes.filter(({ isCatchAll }) => isCatchAll),
    ];
    result.add(name, { routes: sorted, redirectedBy });
  }
  return result;
}

interface ServerHost {
  readonly name: string;
  /** Namespace whose VirtualServices may have it; `*` for any. */
  readonly namespace: string;
}

function serverHosts({ spec, gateway }: GatewayServer): readonly ServerHost[] {
  return textList(spec, 'hosts').map((host) => {
    const slash = host.indexOf('/');
    const namespace = slash === -1 ? '*' : host.slice(0, slash);
    return { name: host.slice(slash + 1).toLowerCase(), namespace: namespace === '.' ? gateway.namespace : namespace };
  });
}

/** The narrower of each two that overlap. */
function commonHosts(servers: readonly ServerHost[], hosts: readonly string[], namespace: string): ReadonlySet<string> {
  const common = new Set<string>();
  for (const host of hosts) {
    for (const server of servers) {
      if (server.namespace !== '*' && server.namespace !== namespace) continue;
      if (hostsOverlap(server.name, host)) common.add(isNarrower(host, server.name) ? host : server.name);
    }
  }
  return common;
}

function isNarrower(host: string, than: string): boolean {
  return !host.startsWith('*') || (than.startsWith('*') && host.length >= than.length);
}

import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import { VirtualHosts } from '../match/virtual-hosts';
import { clusterOf } from './clusters';
import type { MeshHost, MeshPort } from '../../mesh/mesh-hosts';
import type { ProxyContext } from './routes';
import { sidecarScope, type SidecarScope } from './sidecar-scope';
import { firstTcpRule, isForSidecar, tcpRouteOf, tlsMatchesOf, type TcpRoute } from './tcp-routes';
import { hostsOverlap } from '../../syntax/host-pattern';

/** The outbound TCP filter chains of a sidecar for a port. */
export interface SidecarChains {
  readonly scope: SidecarScope;
  /** By server name. */
  readonly tls: VirtualHosts<TcpRoute>;
  /** For all other connections; undefined if there is none. */
  readonly tcp: TcpRoute | undefined;
  /** Whether the port accepts only HTTP. */
  readonly isHttp: boolean;
}

/**
 * The TCP filter chains: those of the host with the called address, otherwise those of all hosts of the port without an
 * address, which are selected by server name.
 *
 * @param called the host with the called address
 * @see Istio, buildSidecarOutboundTCPTLSFilterChainOpts
 */
export function sidecarChains(
  view: MeshView,
  workload: Workload,
  proxy: ProxyContext,
  called: MeshHost | undefined,
  port: number,
): SidecarChains {
  const byWorkload = view.once('simulation sidecar chains', () => new Map<Workload, Map<string, SidecarChains>>());
  const known = byWorkload.get(workload) ?? new Map<string, SidecarChains>();
  byWorkload.set(workload, known);
  const key = `${String(port)} ${called === undefined ? '' : `${called.host} ${called.namespace}`}`;
  const chains = known.get(key) ?? makeChains(view, workload, proxy, called, port);
  known.set(key, chains);
  return chains;
}

function makeChains(
  view: MeshView,
  workload: Workload,
  proxy: ProxyContext,
  called: MeshHost | undefined,
  port: number,
): SidecarChains {
  const scope = sidecarScope(view, workload, port);
  const ofPort = scope.hosts.flatMap((host) => {
    const found = host.ports.find(({ number, protocol }) => number === port && protocol !== 'udp');
    return found === undefined ? [] : [{ host, port: found }];
  });
  const own = ofPort.find(({ host }) => host === called && hasAddress(host));
  const shared = ofPort.filter(({ host, port: { protocol } }) => protocol !== 'http' && !hasAddress(host));
  const listens = own === undefined || own.port.protocol === 'http' ? shared.sort(byName) : [own];
  const tls = new VirtualHosts<TcpRoute>();
  let tcp: TcpRoute | undefined;
  for (const {
    host,
    port: { protocol },
  } of listens) {
    const { rules, otherwise } = chainsOf(view, proxy, scope, host, port);
    if (protocol === 'tls') {
      const matches = rules.tls;
      for (const { names, route } of matches) for (const name of names) tls.add(name, route);
      if (matches.length === 0 && own !== undefined) tcp ??= otherwise;
      else if (matches.length === 0) tls.add(host.host, otherwise);
    } else if (protocol === 'tcp' || protocol === 'auto') tcp ??= rules.tcp ?? otherwise;
  }
  return { scope, tls, tcp, isHttp: own === undefined ? ofPort.some(isHttpPort) : own.port.protocol === 'http' };
}

interface HostPort {
  readonly host: MeshHost;
  readonly port: MeshPort;
}

/** A Service has its cluster IP or the addresses of its pods; other hosts have the addresses in their ServiceEntry. */
function hasAddress({ service, addresses }: MeshHost): boolean {
  return service !== undefined || addresses.length > 0;
}

/**
 * The first one gets connections without a server name. All hosts count as equally old, so that is the first by
 * `host.namespace`.
 */
function byName({ host: left }: HostPort, { host: right }: HostPort): number {
  return `${left.host}.${left.namespace}` < `${right.host}.${right.namespace}` ? -1 : 1;
}

function isHttpPort({ port }: HostPort): boolean {
  return port.protocol === 'http';
}

function chainsOf(view: MeshView, proxy: ProxyContext, scope: SidecarScope, host: MeshHost, port: number) {
  const virtualServices = scope.virtualServices.filter(({ hosts }) =>
    hosts.some((each) => hostsOverlap(each, host.host)),
  );
  const rule = firstTcpRule(virtualServices, (match, source) => isForSidecar(match, source, proxy, port));
  const tls = tlsMatchesOf(virtualServices)
    .filter(({ match, source }) => isForSidecar(match, source, proxy, port))
    .map(({ sniHosts, match, rule: own, source }) => ({
      names: sniHosts,
      route: tcpRouteOf(view, proxy, source, own, match.path, port),
    }));
  const cluster = clusterOf(view, proxy, { host: host.host, subset: '', port }, port, false);
  const otherwise: TcpRoute = {
    manifest: host.source.manifest,
    path: [],
    destinations: [{ cluster, weight: 100 }],
  };
  return { rules: { tls, tcp: rule && tcpRouteOf(view, proxy, rule.source, rule.rule, rule.path, port) }, otherwise };
}

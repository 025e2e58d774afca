import type { MeshView } from '../../mesh/mesh-view';
import { NO_LABELS } from '../../snapshot/labels';
import { formatResourceName } from '../../snapshot/resource';
import type { Workload } from '../../snapshot/workloads';
import { VirtualHosts } from '../match/virtual-hosts';
import type { MeshHost } from '../../mesh/mesh-hosts';
import { routesOf, type Route } from './routes';
import { proxyLabels } from './proxy-labels';
import { sidecarFor, sidecarScope, type SidecarScope } from './sidecar-scope';
import { MESH, type BoundVirtualService } from './virtual-services';

/** A virtual host in a sidecar: the routes of a VirtualService, or the host itself as the destination. */
export interface SidecarVirtualHost {
  readonly host: MeshHost | undefined;
  /** Undefined if no VirtualService applies. */
  readonly routes: readonly Route[] | undefined;
}

/** The outbound listener of a sidecar for a port. */
export interface SidecarListener {
  readonly scope: SidecarScope;
  /** Undefined if no host uses the port for HTTP. */
  readonly http: VirtualHosts<SidecarVirtualHost> | undefined;
}

const CLUSTER_DOMAIN = '.svc.cluster.local';

/**
 * The virtual hosts of a sidecar on a port.
 *
 * @see Istio, route.BuildSidecarVirtualHostWrapper
 */
export function sidecarListener(view: MeshView, workload: Workload, port: number): SidecarListener {
  const labels = proxyLabels(view, workload);
  const sidecar = sidecarFor(view, workload);
  // Workloads of one namespace share a listener where neither labels nor their Sidecar tell them apart.
  const own = labels === NO_LABELS ? '' : workload.name;
  const key = `${workload.namespace}/${own}:${String(port)} ${sidecar === undefined ? '' : formatResourceName(sidecar)}`;
  return view.once(`simulation sidecar ${key}`, () => {
    const scope = sidecarScope(view, workload, port);
    const services = scope.hosts.filter(({ ports }) =>
      ports.some(({ number, protocol }) => number === port && (protocol === 'http' || protocol === 'auto')),
    );
    const known = new Set(scope.hosts.map(({ host }) => host));
    const byDomain = new VirtualHosts<readonly Route[]>();
    const unknown: (readonly [domain: string, routes: readonly Route[]])[] = [];
    const context = { namespace: workload.namespace, labels, gateway: MESH };
    for (const virtualService of scope.virtualServices) {
      const routes = routesOf(virtualService, context, port);
      // A VirtualService without HTTP routes for this proxy leaves its hosts to others, or to the defaults.
      if (routes.length === 0) continue;
      for (const domain of virtualService.hosts) {
        byDomain.add(domain, routes);
        if (isUnknown(virtualService, domain, known, scope) && port === 80) unknown.push([domain, routes]);
      }
    }
    if (services.length === 0 && unknown.length === 0) return { scope, http: undefined };
    const hosts = new VirtualHosts<SidecarVirtualHost>();
    for (const host of services) {
      // A VirtualService for the host itself takes precedence over one for a wildcard, which find() returns.
      const routes = host.host.startsWith('*') ? byDomain.exactly(host.host) : byDomain.find(host.host);
      for (const domain of domainsOf(host, workload.namespace)) hosts.add(domain, { host, routes });
    }
    for (const [domain, routes] of unknown) {
      for (const name of namesOf(domain, workload.namespace)) hosts.add(name, { host: undefined, routes });
    }
    return { scope, http: hosts };
  });
}

/**
 * Hosts that are not in the registry: istiod adds routes for them on port 80. A wildcard that covers registered hosts
 * is not one of them.
 */
function isUnknown(
  virtualService: BoundVirtualService,
  domain: string,
  known: ReadonlySet<string>,
  { hosts }: SidecarScope,
): boolean {
  if (known.has(domain)) return false;
  return !domain.startsWith('*') || !hosts.some(({ host }) => host.endsWith(domain.slice(1)));
}

function domainsOf({ host, addresses, aliases, service }: MeshHost, namespace: string): readonly string[] {
  const names = [host, ...aliases].flatMap((name) => namesOf(name, namespace));
  // The pods of a headless Service have their own names.
  const ofPods = service?.clusterIp === 'None' ? names.map((name) => `*.${name}`) : [];
  return [...names, ...ofPods, ...addresses];
}

/** `web`, `web.shop`, `web.shop.svc` as clients write them; the short name only in its own namespace. */
function namesOf(host: string, namespace: string): readonly string[] {
  if (!host.endsWith(CLUSTER_DOMAIN) || host.startsWith('*')) return [host];
  const name = host.slice(0, -CLUSTER_DOMAIN.length);
  const own = `.${namespace}`;
  const short = name.endsWith(own) ? [name.slice(0, -own.length)] : [];
  return [host, name, `${name}.svc`, ...short];
}

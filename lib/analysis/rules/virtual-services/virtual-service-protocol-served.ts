import type { Message } from '../../../messages/message';
import { qualifyHost } from '../../../mesh/hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource } from '../../../snapshot/resource';
import { textList } from '../../../snapshot/text-map';
import { gatewayReferences } from './gateway-references';
import { serversFor } from './servers-for';
import { serverClass } from '../../server-class';
import type { Rule } from '../../rule';

/**
 * The protocol of a port as far as routes are concerned. With `auto` the proxy detects http or tcp from the traffic, and
 * `sni` is TLS that a gateway passes through.
 */
type Speaks = 'http' | 'tls' | 'tcp' | 'auto' | 'sni';

interface Port {
  /** `port 3306 (tcp) of mysql.shop.svc.cluster.local` */
  readonly text: string;
  readonly speaks: Speaks;
}

/** @see Istio, buildSidecarOutboundTCPListenerOpts: tls routes apply to TLS ports, and so do tcp routes */
const TAKES: Readonly<Record<'http' | 'tls' | 'tcp', readonly Speaks[]>> = {
  http: ['http', 'auto'],
  tls: ['tls', 'sni'],
  tcp: ['tcp', 'tls', 'auto'],
};
const TAKEN_BY: Readonly<Record<Speaks, string>> = {
  http: 'http',
  auto: 'http or tcp',
  tls: 'tls',
  tcp: 'tcp',
  sni: 'tls',
};
const MOST_SHOWN = 5;

export const virtualServiceProtocolServed: Rule = {
  name: 'virtual-service-protocol-served',
  severity: 'warning',
  summary: 'A VirtualService has routes of a protocol that no port of its hosts uses.',

  *check(mesh) {
    for (const virtualService of mesh.configs('VirtualService')) {
      const ports = portsOf(mesh, virtualService);
      if (ports === undefined || ports.length === 0) continue;
      for (const protocol of ['http', 'tls', 'tcp'] as const) {
        const { spec, manifest } = virtualService;
        if (!spec.has(protocol) || ports.some(({ speaks }) => TAKES[protocol].includes(speaks))) continue;
        const shown = [...new Set(ports.map(({ text }) => text))].slice(0, MOST_SHOWN).join(', ');
        const meant = [...new Set(ports.map(({ speaks }) => TAKEN_BY[speaks]))].join(' or ');
        yield {
          manifest,
          path: spec.at(protocol),
          message: `${protocol} routes have no effect on ${shown}`,
          fix: `Write ${meant} routes, or ${protocol} as the protocol of a port`,
        };
      }
    }
  },
};

/** @returns undefined if a host or Gateway does not exist, so that its ports are not known */
function portsOf(mesh: MeshView, virtualService: IstioResource<'VirtualService'>): readonly Port[] | undefined {
  const { spec, namespace } = virtualService;
  const gateways = textList(spec, 'gateways');
  const hosts = textList(spec, 'hosts');
  const ports: Port[] = [];
  if (gateways.length === 0 || gateways.includes('mesh')) {
    for (const host of hosts) {
      const found = mesh.registry.seenFrom(namespace, qualifyHost(host, namespace));
      if (found === undefined) return undefined;
      for (const { number, protocol } of found.ports) {
        if (protocol === 'udp') continue;
        ports.push({ text: `port ${String(number)} (${protocol}) of ${found.host}`, speaks: protocol });
      }
    }
  }
  for (const { gateway, text } of gatewayReferences(mesh, virtualService)) {
    if (gateway === undefined) return undefined;
    const servers = hosts.flatMap((host) => serversFor(mesh, gateway, qualifyHost(host, namespace), namespace));
    for (const server of new Set(servers)) {
      const port = server.message('port');
      const place = `port ${String(port?.number('number') ?? 0)} (${port?.text('protocol') ?? ''}) of Gateway ${text}`;
      ports.push(...speaksAt(server).map((speaks) => ({ text: place, speaks })));
    }
  }
  return ports;
}

/** If a gateway terminates TLS, what is inside remains: HTTP or TCP. */
function speaksAt(server: Message<'Server'>): readonly Speaks[] {
  const isPassed = ['PASSTHROUGH', 'AUTO_PASSTHROUGH'].includes(server.message('tls')?.choice('mode') ?? '');
  const kind = serverClass(server);
  if (kind !== 'TLS') return kind === 'HTTP' ? ['http'] : ['tcp'];
  if (isPassed) return ['sni'];
  return server.message('port')?.text('protocol').toUpperCase() === 'HTTPS' ? ['http'] : ['tcp'];
}

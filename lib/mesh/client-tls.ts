import type { Message } from '../messages/message';
import { hostsOverlap, qualifyHost } from './hosts';
import type { MeshView } from './mesh-view';
import { valueAt } from '../model/plain';
import type { IstioResource } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';
import { groupBy } from '../snapshot/group-by';
import { matchesLabels } from '../snapshot/labels';
import type { Workload } from '../snapshot/workloads';
import type { AccessClient, AccessServer } from './access-call';
import { proxyOf } from './workload-proxy';
import { serverMtls } from './server-mtls';

/** A server as a client knows it: its host, the port of its Service, and the port of the workload behind. */
export interface CalledPort {
  /** `web.shop.svc.cluster.local` */
  readonly host: string;
  /** Namespace of the Service. */
  readonly namespace: string;
  readonly servicePort: number;
  readonly port: number;
}

/**
 * What a client's proxy sends to a workload: what a DestinationRule says, else mutual TLS wherever the server takes it.
 *
 * @see Istio, cluster.buildUpstreamTLSSettings (auto mTLS)
 */
export function clientTls(
  mesh: MeshView,
  client: Workload,
  called: CalledPort,
  server: AccessServer,
): AccessClient['tls'] {
  const proxy = proxyOf(mesh, client);
  if (proxy === 'none') return 'none';
  if (proxy === 'ztunnel') return server.proxy === 'none' ? 'none' : 'istio';
  const mode = tlsOf(destinationRuleFor(mesh, client, called), called.servicePort)?.choice('mode');
  if (mode !== undefined) return mode === 'ISTIO_MUTUAL' ? 'istio' : mode === 'DISABLE' ? 'none' : 'other';
  if (server.proxy === 'ztunnel') return 'istio';
  const isAuto = valueAt(mesh.settings.mesh, 'enableAutoMtls') !== false;
  const takesMtls = server.proxy !== 'none' && serverMtls(mesh, server, called.port).mode !== 'DISABLE';
  return isAuto && takesMtls ? 'istio' : 'none';
}

/** The DestinationRule that a client takes: of the client's namespace, the Service's and the root's the first that has one; of its rules the narrowest host. */
export function destinationRuleFor(
  mesh: MeshView,
  client: Workload,
  { host, namespace }: Pick<CalledPort, 'host' | 'namespace'>,
): IstioResource | undefined {
  const byNamespace = mesh.once('destination rules by namespace', () =>
    groupBy(
      mesh
        .configs('DestinationRule')
        .map((rule) => ({ rule, name: qualifyHost(rule.spec.text('host'), rule.namespace) })),
      ({ rule }) => rule.namespace,
    ),
  );
  for (const scope of new Set([client.namespace, namespace, mesh.meshConfig.rootNamespace])) {
    let narrowest: { readonly rule: IstioResource; readonly name: string } | undefined;
    for (const { rule, name } of byNamespace.get(scope) ?? []) {
      if (!hostsOverlap(name, host) || !isSeen(rule, client, mesh)) continue;
      const isNarrower = narrowest === undefined || name.length > narrowest.name.length;
      if (isNarrower) narrowest = { rule, name };
    }
    if (narrowest !== undefined) return narrowest.rule;
  }
  return undefined;
}

function isSeen({ spec, namespace }: IstioResource, client: Workload, mesh: MeshView): boolean {
  const selector = textMap(spec.message('workloadSelector'), 'matchLabels');
  if (selector.size > 0 && (namespace !== client.namespace || !matchesLabels(selector, client.podLabels))) return false;
  const said = spec.texts('exportTo').map(({ value }) => value);
  const scopes = said.length > 0 ? said : mesh.meshConfig.defaultDestinationRuleExportTo;
  const isOwn = namespace === client.namespace;
  return isOwn || scopes.length === 0 || scopes.some((scope) => scope === '*' || scope === client.namespace);
}

/** What a port says holds alone, and takes nothing over from what is said for all ports. */
function tlsOf(rule: IstioResource | undefined, port: number): Message | undefined {
  const policy = rule?.spec.message('trafficPolicy');
  const own = policy?.messages('portLevelSettings').find((each) => each.message('port')?.number('number') === port);
  return (own ?? policy)?.message('tls');
}

import type { Message } from '../messages/message';
import type { IstioResource } from '../snapshot/resource';
import type { AccessServer } from './access-call';
import { destinationRulesFor, ruleWithPolicy, type RuleClient, type RuleHost } from './destination-rules';
import type { MeshView } from './mesh-view';
import { serverMtls } from './server-mtls';
import type { WorkloadProxy } from './workload-proxy';

/** What a client sends: mutual TLS of the mesh, TLS of its own without or with a certificate, or plain text. */
export type ClientTls = 'none' | 'istio' | 'simple' | 'mutual';

/** A workload that opens a connection. */
export interface TlsClient extends RuleClient {
  readonly proxy: WorkloadProxy;
}

/** A port of a host as a client calls it. */
export interface CalledPort extends RuleHost {
  /** Port of the Service or ServiceEntry, not of the workload. */
  readonly port: number;
  /** The subset that a route names, as a DestinationRule defines it. @default - none */
  readonly subset?: Message<'SubsetDefinition'> | undefined;
  /** Whether it is outside of the mesh, so that its servers get no mutual TLS unless a DestinationRule says so. @default false */
  readonly isExternal?: boolean;
}

/** What answers behind the port. */
export interface TlsEndpoint {
  /** Undefined for an address without a workload. */
  readonly server: Pick<AccessServer, 'namespace' | 'labels' | 'proxy'> | undefined;
  /** Port of the workload; undefined when it is not known. */
  readonly port: number | undefined;
  /** Whether an address without a workload takes mutual TLS. @default false */
  readonly takesMutualTls?: boolean | undefined;
}

/**
 * What a client's proxy sends to an endpoint: what a DestinationRule says, else mutual TLS wherever the server takes it.
 *
 * @see Istio, cluster.buildUpstreamTLSSettings (auto mTLS)
 */
export function clientTls(mesh: MeshView, client: TlsClient, called: CalledPort, endpoint: TlsEndpoint): ClientTls {
  if (client.proxy === 'none' || client.proxy === 'ztunnel')
    return tlsWithoutSidecar(client.proxy, endpoint.server?.proxy);
  const mode = tlsModeFor(destinationRulesFor(mesh, called, client), called.subset, called.port);
  if (mode !== undefined) return tlsOfMode(mode);
  // HBONE is how ztunnel is reached, whatever enableAutoMtls says.
  if (endpoint.server?.proxy === 'ztunnel') return 'istio';
  const isAuto = mesh.meshConfig.isAutoMtls && called.isExternal !== true;
  return isAuto && takesMutualTls(mesh, endpoint) ? 'istio' : 'none';
}

/** What is sent where no DestinationRule is read: ztunnel speaks mutual TLS to whoever has a proxy, others send plain text. */
export function tlsWithoutSidecar(proxy: 'none' | 'ztunnel', server: WorkloadProxy | undefined): ClientTls {
  return proxy === 'ztunnel' && server !== undefined && server !== 'none' ? 'istio' : 'none';
}

/**
 * `tls.mode` that applies to a port: of a subset what it says, else of merged rules the first that has a policy. The
 * settings of a port take nothing over from those for all ports.
 *
 * @returns undefined when nothing sets it
 * @see Istio, MergeTrafficPolicy
 */
function tlsModeFor(
  rules: readonly IstioResource<'DestinationRule'>[],
  subset: Message<'SubsetDefinition'> | undefined,
  port: number,
): string | undefined {
  const ofPort = (policy: Message<'TrafficPolicy'> | undefined) =>
    policy?.messages('portLevelSettings').find((each) => each.message('port')?.number('number') === port);
  const ofSubset = subset?.message('trafficPolicy');
  const ofRules = ruleWithPolicy(rules)?.spec.message('trafficPolicy');
  const own = ofPort(ofSubset) ?? (ofSubset?.has('tls') === true ? ofSubset : undefined);
  const policy: Message<'TrafficPolicy' | 'PortTrafficPolicy'> | undefined = own ?? ofPort(ofRules) ?? ofRules;
  return policy?.message('tls')?.choice('mode');
}

function tlsOfMode(mode: string): ClientTls {
  switch (mode) {
    case 'ISTIO_MUTUAL':
      return 'istio';
    case 'SIMPLE':
      return 'simple';
    case 'MUTUAL':
      return 'mutual';
    default:
      return 'none';
  }
}

/** A port that is not known is one that no policy names. */
function takesMutualTls(mesh: MeshView, { server, port = 0, takesMutualTls: isMachine }: TlsEndpoint): boolean {
  if (server === undefined) return isMachine === true;
  return server.proxy !== 'none' && serverMtls(mesh, server, port).mode !== 'DISABLE';
}

import type { Message } from '../messages/message';
import type { IstioResource } from '../snapshot/resource';
import type { AccessServer } from './access-call';
import { destinationRulesFor, ruleWithPolicy, type RuleClient, type RuleHost } from './destination-rules';
import type { MeshView } from './mesh-view';
import { serverMtls } from './server-mtls';
import type { WorkloadProxy } from './workload-proxy';

/** What a client sends: Istio mutual TLS, its own TLS without or with a client certificate, or plain text. */
export type ClientTls = 'none' | 'istio' | 'simple' | 'mutual';

/** A workload that opens a connection. */
export interface TlsClient extends RuleClient {
  readonly proxy: WorkloadProxy;
}

/** A port of a host that a client calls. */
export interface CalledPort extends RuleHost {
  /** Port of the Service or ServiceEntry, not of the workload. */
  readonly port: number;
  /** The subset that a route names, as a DestinationRule defines it. @default - none */
  readonly subset?: Message<'SubsetDefinition'> | undefined;
  /**
   * Whether the host is outside the mesh, so that clients send Istio mutual TLS only if a DestinationRule sets it.
   * @default false
   */
  readonly isExternal?: boolean;
}

/** An endpoint of the port. */
export interface TlsEndpoint {
  /** Undefined for an address without a workload. */
  readonly server: Pick<AccessServer, 'namespace' | 'labels' | 'proxy'> | undefined;
  /** Port of the workload; undefined if unknown. */
  readonly port: number | undefined;
  /** Whether an address without a workload accepts mutual TLS. @default false */
  readonly takesMutualTls?: boolean | undefined;
}

/**
 * The TLS that a client's proxy sends to an endpoint: that of a DestinationRule, otherwise mutual TLS if the server
 * accepts it.
 *
 * @see Istio, cluster.buildUpstreamTLSSettings (auto mTLS)
 */
export function clientTls(mesh: MeshView, client: TlsClient, called: CalledPort, endpoint: TlsEndpoint): ClientTls {
  if (client.proxy === 'none' || client.proxy === 'ztunnel')
    return tlsWithoutSidecar(client.proxy, endpoint.server?.proxy);
  const mode = tlsModeFor(destinationRulesFor(mesh, called, client), called.subset, called.port);
  if (mode !== undefined) return tlsOfMode(mode);
  // ztunnel is reached by HBONE, whatever enableAutoMtls is.
  if (endpoint.server?.proxy === 'ztunnel') return 'istio';
  const isAuto = mesh.meshConfig.isAutoMtls && called.isExternal !== true;
  return isAuto && takesMutualTls(mesh, endpoint) ? 'istio' : 'none';
}

/**
 * The TLS of clients that ignore DestinationRules: ztunnel sends mutual TLS to workloads with a proxy; other clients
 * send plain text.
 */
export function tlsWithoutSidecar(proxy: 'none' | 'ztunnel', server: WorkloadProxy | undefined): ClientTls {
  return proxy === 'ztunnel' && server !== undefined && server !== 'none' ? 'istio' : 'none';
}

/**
 * The `tls.mode` that applies to a port: from the subset, otherwise from the first of the merged rules with a policy.
 * Port settings inherit nothing from the settings for all ports.
 *
 * @returns undefined if nothing sets it
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

/** No policy names an unknown port. */
function takesMutualTls(mesh: MeshView, { server, port = 0, takesMutualTls: isMachine }: TlsEndpoint): boolean {
  if (server === undefined) return isMachine === true;
  return server.proxy !== 'none' && serverMtls(mesh, server, port).mode !== 'DISABLE';
}

import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import type { AccessClient, AccessServer } from '../../mesh/access-call';
import { policiesFor } from '../../mesh/policies-for';
import { serverMtls, type ServerMtls } from '../../mesh/server-mtls';
import { trustDomainsOf } from '../../mesh/trust-domains';
import { proxyOf } from '../../mesh/workload-proxy';
import type { TraceStep } from './decision';
import { inboundPort, type InboundPort } from '../proxies/inbound-port';

/** A port of a workload, with the proxy and the policies in front of it. */
export interface WorkloadPort {
  readonly server: AccessServer;
  /** Undefined without a sidecar. */
  readonly listener: InboundPort | undefined;
  /** Whether the proxy parses HTTP; not for a port with another declared protocol. */
  readonly isHttp: boolean;
  /** Whether policies apply. */
  readonly isGuarded: boolean;
  readonly mode: ServerMtls['mode'];
  /** Prefixes of the identities in the mesh: `cluster.local/`. */
  readonly ownIdentities: readonly string[];
  /** The trace steps of the listener. */
  readonly steps: readonly TraceStep[];
}

/** Describes a port of a workload, once for each view. */
export function workloadPort(view: MeshView, workload: Workload, port: number): WorkloadPort {
  const ports = view.once('simulation workload ports', () => new Map<Workload, Map<number, WorkloadPort>>());
  let ofWorkload = ports.get(workload);
  if (ofWorkload === undefined) ports.set(workload, (ofWorkload = new Map<number, WorkloadPort>()));
  let target = ofWorkload.get(port);
  if (target === undefined) ofWorkload.set(port, (target = describePort(view, workload, port)));
  return target;
}

/** Whether a client is allowed without evaluating policies. */
export function isOpenTo(
  { server, isGuarded, mode, ownIdentities }: WorkloadPort,
  { tls, principal }: AccessClient,
): boolean {
  if (isGuarded) return false;
  if (server.proxy === 'none') return tls !== 'istio';
  if (tls !== 'istio') return mode === 'PERMISSIVE' || (mode === 'DISABLE' && tls === 'none');
  return mode !== 'DISABLE' && ownIdentities.some((start) => principal?.startsWith(start));
}

/** Whether any policy applies to a server. */
export function hasPolicies(view: MeshView, server: AccessServer): boolean {
  const kinds = ['RequestAuthentication', 'AuthorizationPolicy'] as const;
  return kinds.some((kind) => policiesFor(view, kind, server).length > 0);
}

function describePort(view: MeshView, workload: Workload, port: number): WorkloadPort {
  const server = { namespace: workload.namespace, labels: workload.podLabels, proxy: proxyOf(view, workload) };
  const listener = server.proxy === 'sidecar' ? inboundPort(view, workload, port) : undefined;
  return {
    server,
    listener,
    isHttp: listener === undefined || listener.protocol === 'http' || listener.protocol === 'auto',
    isGuarded: hasPolicies(view, server),
    mode: serverMtls(view, server, port).mode,
    ownIdentities: trustDomainsOf(view.settings.mesh).map((domain) => `${domain}/`),
    steps: listener === undefined ? [] : [listenerStep(listener)],
  };
}

function listenerStep({ source, path, cluster, protocol }: InboundPort): TraceStep {
  const message = `${protocol === 'auto' ? 'protocol detection' : `protocol ${protocol}`}, cluster ${cluster}`;
  const manifest = source === undefined ? {} : { manifest: source.manifest };
  return { stage: 'listener', ...manifest, path, message, isTaken: true };
}

import type { MeshView } from '../../mesh/mesh-view';
import type { Workload } from '../../snapshot/workloads';
import type { AccessClient, AccessServer } from '../../mesh/access-call';
import { policiesFor } from '../../mesh/policies-for';
import { serverMtls, type ServerMtls } from '../../mesh/server-mtls';
import { trustDomainsOf } from '../../mesh/trust-domains';
import { proxyOf } from '../../mesh/workload-proxy';
import type { TraceStep } from './decision';
import { inboundPort, type InboundPort } from '../proxies/inbound-port';

/** A port of a workload, with all that stands before it. */
export interface Door {
  readonly server: AccessServer;
  /** Undefined where no sidecar takes what comes. */
  readonly listener: InboundPort | undefined;
  /** Whether requests are read; a port that is said to speak something else is not, whatever comes. */
  readonly isHttp: boolean;
  /** Whether policies are asked. */
  readonly isGuarded: boolean;
  readonly mode: ServerMtls['mode'];
  /** What the identities of the mesh begin with: `cluster.local/`. */
  readonly ownIdentities: readonly string[];
  /** What a trace says of the listener. */
  readonly steps: readonly TraceStep[];
}

/** The door at a port, found once for a view. */
export function doorOf(view: MeshView, workload: Workload, port: number): Door {
  const doors = view.once('simulation doors', () => new Map<Workload, Map<number, Door>>());
  let ofWorkload = doors.get(workload);
  if (ofWorkload === undefined) doors.set(workload, (ofWorkload = new Map<number, Door>()));
  let door = ofWorkload.get(port);
  if (door === undefined) ofWorkload.set(port, (door = findDoor(view, workload, port)));
  return door;
}

/** Whether a client gets in without anybody being asked. */
export function isOpenTo({ server, isGuarded, mode, ownIdentities }: Door, { tls, principal }: AccessClient): boolean {
  if (isGuarded) return false;
  if (server.proxy === 'none') return tls !== 'istio';
  if (tls !== 'istio') return mode === 'PERMISSIVE' || (mode === 'DISABLE' && tls === 'none');
  return mode !== 'DISABLE' && ownIdentities.some((start) => principal?.startsWith(start));
}

/** Whether policies are enforced before a server. */
export function hasPolicies(view: MeshView, server: AccessServer): boolean {
  const kinds = ['RequestAuthentication', 'AuthorizationPolicy'] as const;
  return kinds.some((kind) => policiesFor(view, kind, server).length > 0);
}

function findDoor(view: MeshView, workload: Workload, port: number): Door {
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

import { matchesLabels } from '../snapshot/labels';
import { formatResourceName } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';
import type { Workload } from '../snapshot/workloads';
import type { AccessClient } from './access-call';
import type { MeshView } from './mesh-view';
import { principalOf, proxyOf } from './workload-proxy';

/** A possible caller. */
export interface NamedCaller {
  /**
   * `shop/frontend`, an identity (`cluster.local/ns/shop/sa/frontend`), or `outside`: as `resolveCaller` accepts it.
   */
  readonly name: string;
  /** Undefined without an identity that mutual TLS proves. */
  readonly principal: string | undefined;
  /** A workload calls through its proxy, any other client as set here. */
  readonly client: Workload | AccessClient;
  /** The workload, or one without a sidecar that stands for a client that is not among the objects. */
  readonly workload: Workload;
  /** Whether it is a gateway: its requests are those of clients outside the mesh that come through it. */
  readonly isGateway: boolean;
}

/** A client without sidecar and ztunnel, which sends plain text. */
export const OUTSIDE: NamedCaller = {
  name: 'outside',
  principal: undefined,
  client: { tls: 'none' },
  workload: standIn('outside', 'default', 'none'),
  isGateway: false,
};

/** @param principal `cluster.local/ns/shop/sa/frontend` */
export function callerWithIdentity(principal: string): NamedCaller {
  const namespace = principal.split('/')[2] ?? 'default';
  const client = { tls: 'istio', principal } as const;
  const workload = standIn(principal, namespace, 'ambient');
  return { name: principal, principal, client, workload, isGateway: false };
}

/** The name in a table: `outside the mesh` for a client that is not among the objects. */
export function captionOf(caller: NamedCaller): string {
  return caller === OUTSIDE ? 'outside the mesh' : caller.name;
}

/**
 * The possible callers of a mesh: each workload, Istio's ingress gateway if a Gateway selects it, and a client outside
 * the mesh.
 *
 * The assumed gateway has the name of its Service. Waypoints are left out, because they only forward requests of
 * others.
 */
export function callersOf(mesh: MeshView): readonly NamedCaller[] {
  return mesh.once('callers', () => {
    const own = mesh.ownWorkloads.filter((workload) => proxyOf(mesh, workload) !== 'waypoint');
    const assumed = mesh.workloads.filter(
      (workload) => !mesh.ownWorkloads.includes(workload) && isSelectedByGateway(mesh, workload),
    );
    return [
      ...own.map((workload) => callerOf(mesh, workload, formatResourceName(workload))),
      ...assumed.map((workload) => callerOf(mesh, workload, serviceNameOf(mesh, workload))),
      OUTSIDE,
    ];
  });
}

function callerOf(mesh: MeshView, workload: Workload, name: string): NamedCaller {
  const proxy = proxyOf(mesh, workload);
  const principal = proxy === 'none' ? undefined : principalOf(mesh, workload);
  return { name, principal, client: workload, workload, isGateway: proxy === 'gateway' };
}

function isSelectedByGateway(mesh: MeshView, { podLabels }: Workload): boolean {
  return mesh.configs('Gateway').some(({ spec }) => matchesLabels(textMap(spec, 'selector'), podLabels));
}

function serviceNameOf(mesh: MeshView, workload: Workload): string {
  const [service] = mesh.serviceIndex.selecting(workload.podLabels, workload.namespace);
  return formatResourceName(service ?? workload);
}

/** Only its own labels decide whether it is in the mesh. */
function standIn(name: string, namespace: string, dataplaneMode: 'ambient' | 'none'): Workload {
  const podLabels = new Map([
    ['sidecar.istio.io/inject', 'false'],
    ['istio.io/dataplane-mode', dataplaneMode],
  ]);
  return {
    manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace } },
    kind: 'Pod',
    namespace,
    name,
    labels: podLabels,
    annotations: new Map(),
    templatePath: [],
    podLabels,
    podAnnotations: new Map(),
    podSpec: {},
  };
}

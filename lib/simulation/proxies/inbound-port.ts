import { protocolClassOf, tryParseProtocol, type ProtocolClass } from '../../syntax/protocol';
import type { FieldPath } from '../../model/field-path';
import type { MeshView } from '../../mesh/mesh-view';
import { groupBy } from '../../snapshot/group-by';
import { matchesLabels } from '../../snapshot/labels';
import type { Resource } from '../../snapshot/resource';
import type { Workload } from '../../snapshot/workloads';
import { podPort } from './endpoints';
import { selectorOf, type MeshHost } from '../../mesh/mesh-hosts';
import { sidecarFor } from './sidecar-scope';

/** The inbound listener of a sidecar for a port of its workload. */
export interface InboundPort {
  /** Envoy's name: `inbound|8000||`; `InboundPassthroughCluster` for an unknown port. */
  readonly cluster: string;
  readonly protocol: ProtocolClass;
  /** The Service, ServiceEntry or Sidecar that defines the port. */
  readonly source: Resource | undefined;
  readonly path: FieldPath;
}

/**
 * The inbound listener of a port: from the Sidecar of the workload, otherwise from the Services that select it. If
 * several have the port, the first by host name wins.
 *
 * @see Istio, ListenerBuilder.buildInboundChainConfigs
 */
export function inboundPort(view: MeshView, workload: Workload, port: number): InboundPort {
  const byWorkload = view.once('simulation inbound ports', () => new Map<Workload, Map<number, InboundPort>>());
  const known = byWorkload.get(workload) ?? new Map<number, InboundPort>();
  byWorkload.set(workload, known);
  const found = known.get(port) ?? findPort(view, workload, port);
  known.set(port, found);
  return found;
}

function findPort(view: MeshView, workload: Workload, port: number): InboundPort {
  const sidecar = sidecarFor(view, workload);
  if (sidecar?.spec.has('ingress') === true) {
    for (const listener of sidecar.spec.messages('ingress')) {
      const own = listener.message('port');
      if (own?.number('number') !== port) continue;
      const protocol = protocolClassOf(tryParseProtocol(own.text('protocol')));
      return { cluster: clusterName(port), protocol, source: sidecar, path: listener.path };
    }
    return { ...PASSTHROUGH, source: sidecar, path: sidecar.spec.at('ingress') };
  }
  for (const { source, ports } of hostsOf(view, workload)) {
    const found = ports.find(
      ({ protocol, targetPort }) => protocol !== 'udp' && podPort(workload, targetPort) === port,
    );
    if (found === undefined) continue;
    return { cluster: clusterName(port), protocol: found.protocol, source, path: [] };
  }
  return PASSTHROUGH;
}

/** Envoy detects the protocol and forwards the traffic. */
const PASSTHROUGH: InboundPort = {
  cluster: 'InboundPassthroughCluster',
  protocol: 'auto',
  source: undefined,
  path: [],
};

function clusterName(port: number): string {
  return `inbound|${String(port)}||`;
}

/** The hosts that select a workload, sorted by name. */
function hostsOf(view: MeshView, workload: Workload): readonly MeshHost[] {
  const byNamespace = view.once('simulation selecting hosts', () =>
    groupBy(
      view.registry.all.filter((host) => host.aliasFor === undefined && selectorOf(host).size > 0),
      ({ namespace }) => namespace,
    ),
  );
  return (byNamespace.get(workload.namespace) ?? [])
    .filter((host) => matchesLabels(selectorOf(host), workload.podLabels))
    .sort((left, right) => (left.host < right.host ? -1 : 1));
}

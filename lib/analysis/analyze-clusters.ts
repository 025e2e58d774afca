import type { Diagnostic } from '../model/diagnostic';
import type { ConfigSnapshot } from '../snapshot/config-snapshot';
import { MeshView } from '../mesh/mesh-view';
import { formatResourceName } from '../snapshot/resource';
import type { ServicePort, ServiceResource } from '../snapshot/services';
import { analyze, type AnalyzeOptions } from './analyze';
import { serviceClustersAgree } from './cluster-rules';
import { replaceForeignPrincipals } from './replace-foreign-principals';

interface ClusterService {
  readonly cluster: string;
  readonly service: ServiceResource;
}

/**
 * Checks the clusters of one mesh together. Istio treats a Service that several clusters have as one Service, so its
 * definition must be the same in all of them.
 *
 * @param clusters snapshots by the names of the clusters
 * @see Istio, multicluster.ServiceAnalyzer, code IST0170
 */
export function analyzeClusters(
  clusters: ReadonlyMap<string, ConfigSnapshot>,
  options: AnalyzeOptions = {},
): readonly Diagnostic[] {
  const byName = new Map<string, ClusterService[]>();
  for (const [cluster, snapshot] of clusters) {
    for (const service of new MeshView(snapshot, options).services) {
      const name = formatResourceName(service);
      byName.set(name, [...(byName.get(name) ?? []), { cluster, service }]);
    }
  }
  return [...byName.values()].flatMap(checkService);
}

/** A cluster, together with all clusters of its mesh. */
export interface ClusterOfMesh {
  /** Its own name. */
  readonly name: string;
  /** All clusters of the mesh by their names, its own among them. */
  readonly all: ReadonlyMap<string, ConfigSnapshot>;
}

/**
 * What `analyze` finds in one cluster of a mesh. A principal that only another cluster has is KIA0107, and what
 * `analyzeClusters` finds is reported for the first cluster that has the Service.
 */
export function analyzeCluster(
  snapshot: ConfigSnapshot,
  { name, all }: ClusterOfMesh,
  options: AnalyzeOptions = {},
): readonly Diagnostic[] {
  const viewOf = (each: ConfigSnapshot) => new MeshView(each, options);
  const others = [...all].filter(([other]) => other !== name).map(([other, each]) => [other, viewOf(each)] as const);
  const own = new Set(snapshot.manifests);
  return [
    ...replaceForeignPrincipals(analyze(snapshot, options), viewOf(snapshot), new Map(others)),
    ...analyzeClusters(all, options).filter(({ manifest }) => manifest !== undefined && own.has(manifest)),
  ];
}

function checkService([first, ...others]: readonly ClusterService[]): readonly Diagnostic[] {
  if (first === undefined) return [];
  const differing = others.flatMap((other) => {
    const reasons = differences(first.service, other.service);
    return reasons.length === 0 ? [] : [{ ...other, reasons }];
  });
  if (differing.length === 0) return [];
  const { manifest, name } = first.service;
  const clusters = differing.map(({ cluster, reasons }) => `${cluster} (${reasons.join(', ')})`);
  return [
    {
      rule: serviceClustersAgree.name,
      code: serviceClustersAgree.code,
      severity: serviceClustersAgree.severity,
      manifest,
      path: ['spec'],
      message: `Service "${name}" in cluster ${first.cluster} differs from the one in ${clusters.join(', ')}`,
      fix: 'Give it the same type and ports in all clusters',
      related: differing.map(({ service }) => service.manifest),
    },
  ];
}

function differences(left: ServiceResource, right: ServiceResource): readonly string[] {
  const isHeadless = ({ clusterIp }: ServiceResource) => clusterIp === 'None';
  const ports = ({ ports: list }: ServiceResource) => JSON.stringify([...list].sort(byName).map(shown));
  return [
    ...(isHeadless(left) === isHeadless(right) ? [] : ['only one is headless']),
    ...(left.type === right.type ? [] : [`type ${left.type} and ${right.type}`]),
    ...(ports(left) === ports(right) ? [] : ['the ports differ']),
  ];
}

function byName(left: ServicePort, right: ServicePort): number {
  return left.name < right.name ? -1 : Number(left.name > right.name);
}

/** Node ports are left out: each cluster may choose its own. */
function shown({ name, number, protocol, appProtocol, targetPort }: ServicePort) {
  return [name, number, protocol, appProtocol, targetPort];
}

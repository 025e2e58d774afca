import type { Diagnostic } from '../model/diagnostic';
import type { ConfigSnapshot } from '../snapshot/config-snapshot';
import { MeshView } from '../snapshot/mesh-view';
import { formatResourceName } from '../snapshot/resource';
import type { ServicePort, ServiceResource } from '../snapshot/services';
import type { AnalyzeOptions } from './analyze';

interface ClusterService {
  readonly cluster: string;
  readonly service: ServiceResource;
}

/** What users suppress it by. */
const RULE = 'service-clusters-agree';

/**
 * Judges the clusters of one mesh together: a Service that several of them have is one Service to Istio, and has to be the
 * same in all. Each cluster's own findings are those of `analyze`.
 *
 * @param clusters snapshots by the names of the clusters
 * @see Istio, multicluster.ServiceAnalyzer, code IST0170
 */
export function analyzeClusters(
  clusters: ReadonlyMap<string, ConfigSnapshot>,
  { mode = 'precise', ...options }: AnalyzeOptions = {},
): readonly Diagnostic[] {
  const byName = new Map<string, ClusterService[]>();
  for (const [cluster, snapshot] of clusters) {
    for (const service of new MeshView(snapshot, { ...options, reading: mode }).services) {
      const name = formatResourceName(service);
      byName.set(name, [...(byName.get(name) ?? []), { cluster, service }]);
    }
  }
  return [...byName.values()].flatMap((all) => judgeService(all, mode === 'parity'));
}

function judgeService([first, ...others]: readonly ClusterService[], withNodePorts: boolean): readonly Diagnostic[] {
  if (first === undefined) return [];
  const differing = others.flatMap((other) => {
    const reasons = differences(first.service, other.service, withNodePorts);
    return reasons.length === 0 ? [] : [{ ...other, reasons }];
  });
  if (differing.length === 0) return [];
  const { manifest, name } = first.service;
  const clusters = differing.map(({ cluster, reasons }) => `${cluster} (${reasons.join(', ')})`);
  return [
    {
      rule: RULE,
      code: 'IST0170',
      severity: 'warning',
      manifest,
      path: ['spec'],
      message: `Service "${name}" is another in cluster ${first.cluster} than in ${clusters.join(', ')}`,
      fix: 'Give it the same type and ports in all clusters',
      related: differing.map(({ service }) => service.manifest),
    },
  ];
}

function differences(left: ServiceResource, right: ServiceResource, withNodePorts: boolean): readonly string[] {
  const isHeadless = ({ clusterIp }: ServiceResource) => clusterIp === 'None';
  const ports = ({ ports: list }: ServiceResource) =>
    JSON.stringify([...list].sort(byName).map((port) => shown(port, withNodePorts)));
  return [
    ...(isHeadless(left) === isHeadless(right) ? [] : ['one is headless']),
    ...(left.type === right.type ? [] : [`type ${left.type} and ${right.type}`]),
    ...(ports(left) === ports(right) ? [] : ['the ports differ']),
  ];
}

function byName(left: ServicePort, right: ServicePort): number {
  return left.name < right.name ? -1 : Number(left.name > right.name);
}

/** Node ports are the cluster's own to choose; Istio compares them all the same. */
function shown({ name, number, protocol, appProtocol, targetPort, nodePort }: ServicePort, withNodePorts: boolean) {
  return [name, number, protocol, appProtocol, targetPort, withNodePorts ? nodePort : undefined];
}

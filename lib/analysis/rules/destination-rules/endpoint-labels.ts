import { selectorOf, type MeshHost } from '../../../mesh/mesh-hosts';
import { LabelIndex } from '../../../snapshot/label-index';
import { matchesLabels, type Labels } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource, Resource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';

/** Labels that Istio adds to an endpoint from the node of its Pod; they are not in any manifest. */
const NODE_LABELS = [
  'topology.kubernetes.io/region',
  'topology.kubernetes.io/zone',
  'topology.istio.io/subzone',
  'kubernetes.io/hostname',
  'topology.istio.io/network',
  'topology.istio.io/cluster',
];

/** Whether an endpoint of a host has the labels of a subset. */
export function isSelectedBy(mesh: MeshView, entry: MeshHost, subset: Labels): boolean {
  if ([...subset.keys()].some((key) => NODE_LABELS.includes(key))) return true;
  const { service, serviceEntry } = entry;
  if (service !== undefined) {
    // The endpoints of a Service without a selector are managed elsewhere.
    if (service.selector.size === 0) return true;
    return mesh.workloadsIn(service.namespace).first(new Map([...service.selector, ...subset])) !== undefined;
  }
  return serviceEntry === undefined || isSelectedByEntry(mesh, serviceEntry, selectorOf(entry), subset);
}

function isSelectedByEntry(
  mesh: MeshView,
  { spec, namespace }: IstioResource<'ServiceEntry'>,
  selector: Labels,
  subset: Labels,
): boolean {
  const isResolved = ['NONE', 'DNS', 'DNS_ROUND_ROBIN', 'DYNAMIC_DNS'].includes(spec.choice('resolution'));
  // Without endpoints the hosts are resolved by DNS, and the addresses have no labels.
  if (isResolved && !spec.has('endpoints') && !spec.has('workloadSelector')) return subset.size === 0;
  if (spec.messages('endpoints').some((endpoint) => matchesLabels(subset, textMap(endpoint, 'labels')))) return true;
  if (!spec.has('workloadSelector')) return false;
  const wanted = new Map([...selector, ...subset]);
  return (
    mesh.workloadsIn(namespace).first(wanted) !== undefined || entryIndex(mesh, namespace).first(wanted) !== undefined
  );
}

/** Labels of the WorkloadEntries of a namespace, and of those that its WorkloadGroups will create. */
function entryIndex(mesh: MeshView, namespace: string): LabelIndex<Labels> {
  return mesh.once(`workload entries ${namespace}`, () => {
    const isHere = (each: Resource) => each.namespace === namespace;
    const entries = mesh
      .configs('WorkloadEntry')
      .filter(isHere)
      .map(({ spec }) => textMap(spec, 'labels'));
    const groups = mesh.configs('WorkloadGroup').filter(isHere).map(groupLabels);
    return new LabelIndex([...entries, ...groups], (labels) => labels);
  });
}

function groupLabels({ spec }: IstioResource<'WorkloadGroup'>): Labels {
  return new Map([...textMap(spec.message('template'), 'labels'), ...textMap(spec.message('metadata'), 'labels')]);
}

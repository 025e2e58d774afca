import { entryNamedBy } from '../../../lib/analysis/rules/destination-rules/destination-rule-entries';
import { subsetsOf } from '../../../lib/analysis/rules/destination-rules/destination-rule-subset-has-workloads';
import type { MeshView } from '../../../lib/mesh/mesh-view';
import { textAt } from '../../../lib/model/plain';
import { LabelIndex } from '../../../lib/snapshot/label-index';
import { NO_LABELS, type Labels } from '../../../lib/snapshot/labels';
import { textMap } from '../../../lib/snapshot/text-map';
import type { Workload } from '../../../lib/snapshot/workloads';
import type { IstioctlCheck } from '../istioctl-finding';

/** istioctl accepts any Pod of any namespace, and ignores the selector of the Service and endpoints. */
export const destinationRuleSubsetHasWorkloads: IstioctlCheck = {
  rule: 'destination-rule-subset-has-workloads',

  *check(mesh) {
    const pods = new LabelIndex(
      mesh.pods.map((pod) => placedLabels(mesh, pod)),
      (labels) => labels,
    );
    for (const rule of mesh.configs('DestinationRule')) {
      const entry = entryNamedBy(mesh, rule);
      if (entry === undefined) continue;
      const selector = textMap(entry.serviceEntry?.spec.message('workloadSelector'), 'labels');
      for (const { labels, path } of subsetsOf(rule)) {
        const isFound = pods.first(new Map([...selector, ...labels])) !== undefined;
        if (!isFound) yield { manifest: rule.manifest, path };
      }
    }
  },
};

/** Labels of a Pod, including those that istiod adds from its node. */
function placedLabels(mesh: MeshView, pod: Workload): Labels {
  const nodeName = textAt(pod.podSpec, 'nodeName');
  const node = mesh.find('Node', '', nodeName)?.labels ?? NO_LABELS;
  const zone = node.get('topology.kubernetes.io/zone') ?? '';
  const place = [
    ['topology.kubernetes.io/region', node.get('topology.kubernetes.io/region') ?? ''],
    ['topology.kubernetes.io/zone', zone],
    ['topology.istio.io/subzone', zone === '' ? '' : (node.get('topology.istio.io/subzone') ?? '')],
    ['kubernetes.io/hostname', nodeName],
  ] as const;
  return new Map([...pod.podLabels, ...place.filter(([, value]) => value !== '')]);
}

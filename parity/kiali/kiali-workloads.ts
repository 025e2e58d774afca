import { matchesLabels, NO_LABELS, type Labels } from '../../lib/snapshot/labels';
import type { MeshView } from '../../lib/mesh/mesh-view';
import { groupBy } from '../../lib/snapshot/group-by';
import { textAt, valueAt } from '../../lib/model/plain';
import type { Resource } from '../../lib/snapshot/resource';
import { textMap } from '../../lib/snapshot/text-map';
import { containersOf, workloadKinds, type Workload } from '../../lib/snapshot/workloads';
import { LabelIndex } from '../../lib/snapshot/label-index';

/** A Pod that runs one minute after the objects were applied. */
export interface KialiPod {
  readonly source: Workload;
  readonly namespace: string;
  readonly labels: Labels;
  readonly serviceAccount: string;
  readonly hasSidecar: boolean;
  readonly isRedirected: boolean;
}

/** What Kiali shows as a workload. */
export interface KialiWorkload {
  readonly resource: Resource;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly pods: readonly KialiPod[];
  /** Whether istiod creates it for a Gateway. */
  readonly isMade: boolean;
  readonly serviceAccounts: readonly string[];
}

type LabelsOf = (namespace: string) => Labels;

export function readKialiPods(mesh: MeshView, labelsOf: LabelsOf): readonly KialiPod[] {
  const given = workloadKinds.filter((kind) => kind !== 'CronJob').flatMap((kind) => mesh.workloadsOf(kind));
  return [
    ...given.map((workload) => readPod(workload, labelsOf(workload.namespace))),
    ...mesh.gatewayWorkloads.map((workload) => ({
      ...readPod(workload, labelsOf(workload.namespace)),
      serviceAccount: workload.name,
    })),
  ];
}

export function readKialiWorkloads(mesh: MeshView, pods: readonly KialiPod[]): readonly KialiWorkload[] {
  const indexes = new Map(
    [...groupBy(pods, ({ namespace }) => namespace)].map(([namespace, list]) => [
      namespace,
      new LabelIndex(list, ({ labels }) => labels),
    ]),
  );
  const read = (workload: Workload, isMade: boolean): KialiWorkload => {
    // A controller owns every Pod with the labels of its template. A single Pod owns itself.
    const isPod = workload.kind === 'Pod';
    const matching = [...(indexes.get(workload.namespace)?.matching(workload.podLabels) ?? [])];
    const own = isPod ? matching.filter((pod) => pod.source === workload) : matching;
    return {
      resource: workload,
      kind: workload.kind,
      namespace: workload.namespace,
      name: workload.name,
      labels: isMade ? new Map([...workload.labels, ...workload.podLabels]) : workload.podLabels,
      annotations: workload.podAnnotations,
      pods: own,
      isMade,
      serviceAccounts: own.map(({ serviceAccount }) => serviceAccount),
    };
  };
  return [
    ...workloadKinds.flatMap((kind) => mesh.workloadsOf(kind)).map((each) => read(each, false)),
    ...mesh.gatewayWorkloads.map((each) => read(each, true)),
    ...readGroups(mesh),
  ];
}

/** WorkloadGroups. Their labels are those of their first WorkloadEntry, if they have one. */
function readGroups(mesh: MeshView): readonly KialiWorkload[] {
  return mesh.configs('WorkloadGroup').map((group) => {
    const labels = textMap(group.spec.message('metadata'), 'labels');
    const entry = mesh.configs('WorkloadEntry').find((each) => {
      const own = textMap(each.spec, 'labels');
      return each.namespace === group.namespace && labels.size > 0 && matchesLabels(labels, own);
    });
    return {
      resource: group,
      kind: 'WorkloadGroup',
      namespace: group.namespace,
      name: group.name,
      labels: entry === undefined ? labels : textMap(entry.spec, 'labels'),
      annotations: NO_LABELS,
      pods: [],
      isMade: false,
      serviceAccounts: [],
    };
  });
}

function readPod(workload: Workload, namespaceLabels: Labels): KialiPod {
  const { podLabels, podAnnotations, namespace } = workload;
  const mode = podLabels.get('istio.io/dataplane-mode') ?? namespaceLabels.get('istio.io/dataplane-mode');
  const isMarked = podAnnotations.get('ambient.istio.io/redirection') === 'enabled';
  // The annotation is set on a running Pod, and running Pods are not injected any more.
  const hasSidecar = hasProxy(workload) || (!isMarked && willBeInjected(workload, namespaceLabels));
  return {
    source: workload,
    namespace,
    labels: podLabels,
    serviceAccount: textAt(workload.podSpec, 'serviceAccountName') || 'default',
    hasSidecar,
    isRedirected: isMarked || (!hasSidecar && mode === 'ambient'),
  };
}

function hasProxy(workload: Workload): boolean {
  return containersOf(workload).some(({ value }) => valueAt(value, 'name') === 'istio-proxy');
}

/** Whether the injection webhook adds a sidecar. */
function willBeInjected(workload: Workload, namespaceLabels: Labels): boolean {
  if (workload.namespace === 'istio-system') return false;
  const injection = namespaceLabels.get('istio-injection');
  if (injection === 'disabled') return false;
  const label = workload.podLabels.get('sidecar.istio.io/inject');
  if (label !== undefined) return label === 'true';
  const annotation = workload.podAnnotations.get('sidecar.istio.io/inject');
  if (annotation !== undefined) return annotation === 'true' && injection === 'enabled';
  if (injection === 'enabled') return true;
  return (namespaceLabels.get('istio.io/rev') ?? workload.podLabels.get('istio.io/rev') ?? '') !== '';
}

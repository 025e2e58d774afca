import type { FieldPath } from '../model/field-path';
import type { KubernetesKindName } from '../model/known-kinds';
import { readLabels, type Labels } from './labels';
import { listAt, valueAt } from '../model/plain';
import type { Resource } from './resource';

/** A Pod, or an object that creates Pods from its template. */
export interface Workload extends Resource {
  /** Path of the Pod's metadata and spec: empty in a Pod, `spec.template` in a Deployment. */
  readonly templatePath: FieldPath;
  readonly podLabels: Labels;
  readonly podAnnotations: Labels;
  /** As written; any value. */
  readonly podSpec: unknown;
}

/** The path of the Pod template, for each kind that creates Pods. */
const podTemplates = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
} as const satisfies Readonly<Partial<Record<KubernetesKindName, FieldPath>>>;

export type WorkloadKindName = keyof typeof podTemplates;

export const workloadKinds = Object.keys(podTemplates) as readonly WorkloadKindName[];

export function readWorkload(resource: Resource, kind: WorkloadKindName): Workload {
  const templatePath = podTemplates[kind];
  const isPod = templatePath.length === 0;
  const metadata = (field: string) => readLabels(valueAt(resource.manifest, ...templatePath, 'metadata', field));
  return {
    ...resource,
    templatePath,
    podLabels: isPod ? resource.labels : metadata('labels'),
    podAnnotations: isPod ? resource.annotations : metadata('annotations'),
    podSpec: valueAt(resource.manifest, ...templatePath, 'spec'),
  };
}

/** A container of a workload, with its path. */
export interface Container {
  readonly value: unknown;
  readonly path: FieldPath;
}

export function containersOf(
  workload: Workload,
  field: 'containers' | 'initContainers' = 'containers',
): readonly Container[] {
  const path = [...workload.templatePath, 'spec', field];
  return listAt(workload.podSpec, field).map((value, index) => ({ value, path: [...path, index] }));
}

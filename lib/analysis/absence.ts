import type { MeshView } from '../snapshot/mesh-view';
import { workloadKinds } from '../snapshot/workloads';

/** Kinds that a rule reads when it looks at workloads. */
export const WORKLOADS = [...workloadKinds, 'Gateway', 'Namespace', 'ConfigMap'] as const;

/** `1 Service`, `4 Services`: what was looked at when something was not found. */
export function countOf(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${String(count)} ${count === 1 ? noun : plural}`;
}

/** `it is in none of the 12 workloads here`. */
export function noneOf(count: number, noun: string): string {
  return count === 0 ? `there is no ${noun} here` : `looked at ${countOf(count, noun)}`;
}

/** Whether a namespaced name is declared to be elsewhere. */
export function isExternal(list: readonly string[] | undefined, namespace: string, name: string): boolean {
  return list?.includes(`${namespace}/${name}`) === true;
}

/** Whether nothing of a namespace is among the objects, so that what is missing there may well exist. */
export function isForeignNamespace(mesh: MeshView, namespace: string): boolean {
  const known = mesh.once('populated namespaces', () => {
    const names = new Set(mesh.namespaces.keys());
    for (const service of mesh.services) names.add(service.namespace);
    for (const workload of mesh.workloads) names.add(workload.namespace);
    return names;
  });
  return !known.has(namespace);
}

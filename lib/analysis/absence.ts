import type { MeshView } from '../mesh/mesh-view';
import { workloadKinds, type Workload } from '../snapshot/workloads';

/** Kinds that a rule reads when it looks at workloads: those of Gateways of the Gateway API are among them. */
export const WORKLOADS = [...workloadKinds, 'Gateway', 'ConfigMap'] as const;

/** Kinds that a rule reads when it looks at Services: that of the ingress gateway is there unless a workload stands for it. */
export const SERVICES = ['Service', ...workloadKinds, 'ConfigMap'] as const;

/** `1 Service`, `4 Services`: what was looked at when something was not found. */
function countOf(count: number, noun: string): string {
  const plural = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
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

/**
 * Makes a finding that rests on absence one worth knowing, where nobody can tell: what is missing may well exist.
 *
 * @param isUntold whether nothing of the sort is among the objects, such as no workload at all
 */
export function ifUntold(mesh: MeshView, isUntold: boolean): { readonly severity?: 'info' } {
  return mesh.isPrecise && isUntold ? { severity: 'info' } : {};
}

/**
 * Whether no Service and no workload of a namespace is among the objects. That the Namespace itself is says little: whoever
 * labels namespaces need not have what runs in them.
 */
export function isForeignNamespace(mesh: MeshView, namespace: string): boolean {
  const known = mesh.once('namespaces spoken of', () => {
    const resources = [...mesh.objects('Service'), ...writtenWorkloads(mesh)];
    return new Set(resources.map((resource) => resource.namespace));
  });
  return !known.has(namespace);
}

/** Whether no workload of a namespace is among the objects. */
export function hasNoWorkloads(mesh: MeshView, namespace: string): boolean {
  const populated = mesh.once(
    'populated namespaces',
    () => new Set(writtenWorkloads(mesh).map((each) => each.namespace)),
  );
  return !populated.has(namespace);
}

/** Workloads that somebody wrote: those that istiod makes for Gateways say nothing about what else is in a namespace. */
function writtenWorkloads(mesh: MeshView): readonly Workload[] {
  return mesh.ownWorkloads.filter(({ kind }) => kind !== 'Gateway');
}

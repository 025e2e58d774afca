import type { MeshView } from '../mesh/mesh-view';
import type { Workload } from '../snapshot/workloads';

/**
 * Whether neither a Service nor a workload of a namespace is among the objects. A Namespace object proves little: whoever
 * labels namespaces need not have what runs in them.
 */
export function isForeignNamespace(mesh: MeshView, namespace: string): boolean {
  const known = mesh.once('namespaces with Services or workloads', () => {
    const resources = [...mesh.objects('Service'), ...writtenWorkloads(mesh)];
    return new Set(resources.map((resource) => resource.namespace));
  });
  return !known.has(namespace);
}

/** Whether no workload of a namespace is among the objects. */
export function hasNoWorkloads(mesh: MeshView, namespace: string): boolean {
  const populated = mesh.once(
    'namespaces with workloads',
    () => new Set(writtenWorkloads(mesh).map((each) => each.namespace)),
  );
  return !populated.has(namespace);
}

/** Workloads that a user wrote. Those that istiod makes for Gateways prove nothing about the rest of their namespace. */
function writtenWorkloads(mesh: MeshView): readonly Workload[] {
  return mesh.ownWorkloads.filter(({ kind }) => kind !== 'Gateway');
}

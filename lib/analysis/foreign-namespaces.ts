import type { MeshView } from '../mesh/mesh-view';
import type { Workload } from '../snapshot/workloads';

/**
 * Whether the objects contain neither a Service nor a workload of a namespace. A Namespace object does not count: it may
 * be kept in another place than what runs in the namespace.
 */
export function isForeignNamespace(mesh: MeshView, namespace: string): boolean {
  const known = mesh.once('namespaces with Services or workloads', () => {
    const resources = [...mesh.objects('Service'), ...writtenWorkloads(mesh)];
    return new Set(resources.map((resource) => resource.namespace));
  });
  return !known.has(namespace);
}

/** Whether the objects contain no workload of a namespace. */
export function hasNoWorkloads(mesh: MeshView, namespace: string): boolean {
  const populated = mesh.once(
    'namespaces with workloads',
    () => new Set(writtenWorkloads(mesh).map((each) => each.namespace)),
  );
  return !populated.has(namespace);
}

/** Workloads that a user wrote. Those that istiod creates for Gateways prove nothing about the rest of their namespace. */
function writtenWorkloads(mesh: MeshView): readonly Workload[] {
  return mesh.ownWorkloads.filter(({ kind }) => kind !== 'Gateway');
}

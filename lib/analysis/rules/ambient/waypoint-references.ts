import type { FieldPath } from '../../../model/field-path';
import type { Labels } from '../../../snapshot/labels';
import type { MeshView } from '../../../mesh/mesh-view';
import type { Resource } from '../../../snapshot/resource';

const USE_WAYPOINT = 'istio.io/use-waypoint';

/** An object with a label that refers to a waypoint. */
export interface WaypointReference {
  readonly resource: Resource;
  readonly path: FieldPath;
  readonly namespace: string;
  readonly name: string;
}

/** All labels that refer to a waypoint, on Namespaces, Services, ServiceEntries and workloads. */
export function* waypointReferences(mesh: MeshView): Generator<WaypointReference, void, undefined> {
  for (const namespace of mesh.namespaces.values()) {
    yield* read(namespace, namespace.labels, namespace.name, ['metadata', 'labels']);
  }
  for (const resource of [...mesh.objects('Service'), ...mesh.configs('ServiceEntry')]) {
    yield* read(resource, resource.labels, resource.namespace, ['metadata', 'labels']);
  }
  for (const workload of mesh.ownWorkloads) {
    yield* read(workload, workload.podLabels, workload.namespace, [...workload.templatePath, 'metadata', 'labels']);
  }
}

function* read(resource: Resource, labels: Labels, own: string, at: FieldPath) {
  const name = labels.get(USE_WAYPOINT) ?? 'none';
  if (name === '' || name === 'none') return;
  yield { resource, path: [...at, USE_WAYPOINT], namespace: labels.get(`${USE_WAYPOINT}-namespace`) ?? own, name };
}

import type { MeshView } from '../../../mesh/mesh-view';
import type { Resource } from '../../../snapshot/resource';
import type { Rule } from '../../rule';
import { conditionsOf } from './status-conditions';

export const statusConditionPositive: Rule = {
  name: 'status-condition-positive',
  aliases: ['condition-positive'],
  code: 'IST0171',
  severity: 'warning',
  summary: 'The status of an object reports that it is not in effect.',

  *check(mesh) {
    for (const { resource, types, ofParents } of checkedResources(mesh)) {
      for (const { type, status, reason, message, path } of conditionsOf(resource, ofParents)) {
        const isPartial = type === 'WaypointAccepted' && reason === 'PartiallyInvalid';
        if (!types.includes(type) || (status !== 'False' && !isPartial)) continue;
        yield {
          manifest: resource.manifest,
          path,
          message: `condition ${type} is ${status}: ${reason}, ${message}`.replace(/[,\s]+$/, ''),
          fix: 'Correct what the condition describes. Its controller then updates the status',
        };
      }
    }
  },
};

interface CheckedResource {
  readonly resource: Resource;
  readonly types: readonly string[];
  readonly ofParents: boolean;
}

/** @see Istio, conditions.ConditionAnalyzer */
function checkedResources(mesh: MeshView): readonly CheckedResource[] {
  const list = (resources: readonly Resource[], types: readonly string[], ofParents = false) =>
    resources.map((resource) => ({ resource, types, ofParents }));
  const waypoint = ['istio.io/WaypointBound'];
  const gatewayApi = ['Accepted', 'Programmed', 'ResolvedRefs'];
  return [
    ...list(mesh.objects('Service'), waypoint),
    ...list(mesh.configs('ServiceEntry'), waypoint),
    ...list(mesh.configs('WorkloadEntry'), waypoint),
    ...list(mesh.configs('AuthorizationPolicy'), ['ZtunnelAccepted', 'WaypointAccepted']),
    ...list(mesh.objects('KubernetesGateway'), gatewayApi),
    ...list(mesh.objects('HttpRoute'), gatewayApi, true),
    ...list(mesh.objects('GrpcRoute'), gatewayApi, true),
  ];
}

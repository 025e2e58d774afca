import type { MeshView } from '../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../snapshot/resource';
import type { ServiceResource } from '../../snapshot/services';
import type { Workload } from '../../snapshot/workloads';
import { groupBy } from '../../snapshot/group-by';
import type { AccessStep } from '../policies/access-decision';
import { targetsOf } from '../../mesh/target-refs';

/**
 * The policies that target a Service, for a call that does not go through its waypoint.
 *
 * @param waypoint undefined if the Service has none
 */
export function bypassedPolicies(
  mesh: MeshView,
  service: ServiceResource,
  waypoint: Workload | undefined,
): readonly AccessStep[] {
  const byService = mesh.once('policies by targeted service', () => targetingServices(mesh));
  const found = byService.get(`${service.namespace}/${service.name}`) ?? [];
  if (found.length === 0) return [];
  const reason =
    waypoint === undefined
      ? `Service ${formatResourceName(service)} has no waypoint`
      : `the call does not go through the waypoint ${formatResourceName(waypoint)}`;
  return found.map(({ policy }) => ({
    policy,
    path: policy.spec.at(policy.spec.has('targetRefs') ? 'targetRefs' : 'targetRef'),
    text: `${policy.spec.choice('action')}: not enforced, because ${reason}`,
    standing: 'bypassed',
  }));
}

function targetingServices(mesh: MeshView) {
  const targeting = mesh.configs('AuthorizationPolicy').flatMap((policy: IstioResource<'AuthorizationPolicy'>) => {
    const services = targetsOf(policy.spec).filter((target) => target.text('kind') === 'Service');
    return services.map((target) => ({ policy, service: `${policy.namespace}/${target.text('name')}` }));
  });
  return groupBy(targeting, ({ service }) => service);
}

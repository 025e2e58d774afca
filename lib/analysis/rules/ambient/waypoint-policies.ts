import type { Message } from '../../../messages/message';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type Resource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import { proxyOf } from '../../../mesh/workload-proxy';
import { isInAmbientNamespace } from '../../ambient-namespaces';
import type { Findings } from '../../rule';
import { isServiceTarget, targetsOf, type PolicyKind } from '../../../mesh/target-refs';
import { isEnrolled } from '../../waypoint-labels';

/**
 * Policies of ambient namespaces that need a proxy that reads HTTP, but have no targetRefs.
 *
 * @param applies whether a policy uses what ztunnel does not know
 * @see Istio, model.WorkloadPolicyMatcher.ShouldAttachPolicy: waypoints never use a selector
 */
export function* untargetedPolicies<Kind extends PolicyKind>(
  mesh: MeshView,
  kind: Kind,
  applies: (spec: Message<`${Kind}Spec`>) => boolean,
): Findings {
  for (const policy of mesh.configs(kind)) {
    const { namespace, manifest } = policy;
    const spec: Message<`${PolicyKind}Spec`> = policy.spec;
    if (!isInAmbientNamespace(mesh, namespace) || targetsOf(spec).length > 0 || !applies(policy.spec)) continue;
    const selected = [...mesh.workloadsIn(namespace).matching(textMap(spec.message('selector'), 'matchLabels'))];
    // Sidecars and gateways of the namespace enforce what ztunnel cannot.
    const passedBy = selected.filter((workload) => proxyOf(mesh, workload) === 'ztunnel');
    if (selected.length > 0 && passedBy.length === 0) continue;
    yield {
      manifest,
      path: spec.has('selector') ? spec.at('selector') : ['spec'],
      message: `namespace "${namespace}" is in the ambient mesh: ztunnel does not read HTTP, and waypoints ignore policies without targetRefs`,
      fix: `${targetsFor(mesh, passedBy)}, and make sure that they have a waypoint`,
    };
  }
}

function targetsFor(mesh: MeshView, workloads: readonly Workload[]): string {
  const services = workloads.flatMap(({ podLabels, namespace }) => mesh.serviceIndex.selecting(podLabels, namespace));
  const names = [...new Set(services.map(({ name }) => name))].slice(0, 3);
  if (names.length === 0) return 'Name its Services in targetRefs';
  return `Write targetRefs: [${names.map((name) => `{ kind: Service, group: "", name: ${name} }`).join(', ')}]`;
}

/** Policies for Services and ServiceEntries without a waypoint. Nothing else enforces such a policy. */
export function* unenrolledTargets(mesh: MeshView, kind: PolicyKind): Findings {
  for (const { spec, namespace, manifest } of mesh.configs(kind)) {
    for (const target of targetsOf(spec)) {
      const found = findTarget(mesh, target, namespace);
      const labels = mesh.namespaces.get(namespace)?.labels ?? new Map<string, string>();
      if (found === undefined || isEnrolled(found.labels, labels)) continue;
      yield {
        manifest,
        path: target.path,
        message: `${found.kind} ${formatResourceName(found)} has no waypoint, and only a waypoint would enforce this ${kind}`,
        fix: `Label it or its namespace with istio.io/use-waypoint: ${nearestWaypoint(mesh, namespace)}`,
        related: [found.manifest],
      };
    }
  }
}

function findTarget(mesh: MeshView, target: Message<'PolicyTargetReference'>, namespace: string): Resource | undefined {
  if (isServiceTarget(target)) return mesh.find('Service', namespace, target.text('name'));
  const isEntry = target.text('kind') === 'ServiceEntry' && target.text('group') === 'networking.istio.io';
  return isEntry ? mesh.findConfig('ServiceEntry', namespace, target.text('name')) : undefined;
}

/** A waypoint of the namespace, or else istioctl's default name. */
export function nearestWaypoint({ gatewayWorkloads }: MeshView, namespace: string): string {
  const found = gatewayWorkloads.find(
    (each) =>
      each.namespace === namespace && each.podLabels.get('gateway.istio.io/managed') === 'istio.io-mesh-controller',
  );
  return found?.name ?? 'waypoint';
}

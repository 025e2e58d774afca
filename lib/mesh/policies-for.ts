import type { Message } from '../messages/message';
import { groupBy } from '../snapshot/group-by';
import { matchesLabels, type Labels } from '../snapshot/labels';
import type { MeshView } from './mesh-view';
import type { IstioResource, Resource } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';
import type { AccessServer } from './access-call';
import { targetsOf } from './target-refs';

const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name';

type EnforcedKind = 'AuthorizationPolicy' | 'RequestAuthentication';

/**
 * The policies that apply to a workload: those of the root namespace, then of its own, sorted by name.
 *
 * @see Istio, model.WorkloadPolicyMatcher.ShouldAttachPolicy
 */
export function policiesFor<Kind extends EnforcedKind>(
  mesh: MeshView,
  kind: Kind,
  server: AccessServer,
): readonly IstioResource<Kind>[] {
  if (server.proxy === 'none') return [];
  // Needed for each call to a workload, and always the same.
  type Known = Map<string, readonly IstioResource<Kind>[]>;
  const known = mesh.once(`${kind} by labels`, () => new WeakMap<Labels, Known>());
  const ofLabels: Known = known.get(server.labels) ?? new Map<string, readonly IstioResource<Kind>[]>();
  known.set(server.labels, ofLabels);
  const service = server.service === undefined ? '' : `${server.service.namespace}/${server.service.name}`;
  const key = [server.namespace, server.proxy, service].join('\n');
  const found = ofLabels.get(key) ?? findPolicies(mesh, kind, server);
  ofLabels.set(key, found);
  return found;
}

function findPolicies<Kind extends EnforcedKind>(
  mesh: MeshView,
  kind: Kind,
  server: AccessServer,
): readonly IstioResource<Kind>[] {
  const { rootNamespace } = mesh.meshConfig;
  const byNamespace = mesh.once(`${kind} by namespace`, () => groupBy(mesh.configs(kind), (it) => it.namespace));
  // A policy for a Service is in the Service's namespace, wherever its waypoint is.
  const namespaces = [rootNamespace, server.namespace, server.service?.namespace ?? server.namespace];
  return [...new Set(namespaces)]
    .flatMap((namespace) => byNamespace.get(namespace) ?? [])
    .filter((policy) => isFor(policy, server, rootNamespace));
}

function isFor(policy: IstioResource<EnforcedKind>, server: AccessServer, rootNamespace: string): boolean {
  const { spec } = policy;
  const targets = targetsOf(policy.spec);
  if (targets.length === 0) {
    const selector = textMap(spec.message('selector'), 'matchLabels');
    // ztunnel applies a policy with an empty selector to no workload.
    if (server.proxy === 'ztunnel' && spec.has('selector') && selector.size === 0) return false;
    // A waypoint has only the policies that target it, or the Services that it serves.
    return server.proxy !== 'waypoint' && matchesLabels(selector, server.labels);
  }
  return targets.some((target) => isTarget(target, policy, server, rootNamespace));
}

function isTarget(
  target: Message<'PolicyTargetReference'>,
  policy: Resource,
  server: AccessServer,
  rootNamespace: string,
): boolean {
  const gateway = server.labels.get(GATEWAY_NAME);
  if (gateway === undefined) return false;
  const name = target.text('name');
  switch (target.text('kind')) {
    case 'Gateway':
      return policy.namespace === server.namespace && name === gateway;
    case 'GatewayClass':
      return policy.namespace === rootNamespace && server.proxy === 'waypoint' && name === 'istio-waypoint';
    case 'Service':
      return (
        server.proxy === 'waypoint' && policy.namespace === server.service?.namespace && name === server.service.name
      );
    default:
      return false;
  }
}

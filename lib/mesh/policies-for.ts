import type { Message } from '../messages/message';
import { groupBy } from '../snapshot/group-by';
import { matchesLabels, type Labels } from '../snapshot/labels';
import type { MeshView } from './mesh-view';
import type { IstioResource } from '../snapshot/resource';
import { textMap } from '../snapshot/text-map';
import type { AccessServer } from './access-call';
import { targetsOf } from './target-refs';

const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name';

/**
 * The policies that are enforced before a workload: of the root namespace, then of its own, sorted by name.
 *
 * @see Istio, model.WorkloadPolicyMatcher.ShouldAttachPolicy
 */
export function policiesFor(
  mesh: MeshView,
  kind: 'AuthorizationPolicy' | 'RequestAuthentication',
  server: AccessServer,
): readonly IstioResource[] {
  if (server.proxy === 'none') return [];
  // Asked for each call to a workload, and the same for all of them.
  const known = mesh.once('policies by labels', () => new WeakMap<Labels, Map<string, readonly IstioResource[]>>());
  const ofLabels = known.get(server.labels) ?? new Map<string, readonly IstioResource[]>();
  known.set(server.labels, ofLabels);
  const service = server.service === undefined ? '' : `${server.service.namespace}/${server.service.name}`;
  const key = [kind, server.namespace, server.proxy, service].join('\n');
  const found = ofLabels.get(key) ?? findPolicies(mesh, kind, server);
  ofLabels.set(key, found);
  return found;
}

function findPolicies(
  mesh: MeshView,
  kind: 'AuthorizationPolicy' | 'RequestAuthentication',
  server: AccessServer,
): readonly IstioResource[] {
  const { rootNamespace } = mesh.meshConfig;
  const byNamespace = mesh.once(`${kind} by namespace`, () => groupBy(mesh.configs(kind), (it) => it.namespace));
  // A policy for a Service stands beside the Service, wherever its waypoint is.
  const namespaces = [rootNamespace, server.namespace, server.service?.namespace ?? server.namespace];
  return [...new Set(namespaces)]
    .flatMap((namespace) => byNamespace.get(namespace) ?? [])
    .filter((policy) => isFor(policy, server, rootNamespace));
}

function isFor(policy: IstioResource, server: AccessServer, rootNamespace: string): boolean {
  const { spec } = policy;
  const targets = targetsOf(policy.spec);
  if (targets.length === 0) {
    // A waypoint has the policies that name it, or what it answers for, and no others.
    return (
      server.proxy !== 'waypoint' && matchesLabels(textMap(spec.message('selector'), 'matchLabels'), server.labels)
    );
  }
  return targets.some((target) => isTarget(target, policy, server, rootNamespace));
}

function isTarget(target: Message, policy: IstioResource, server: AccessServer, rootNamespace: string): boolean {
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

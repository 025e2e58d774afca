import type { Message } from '../../../messages/message';
import { compileRule } from '../../../simulation/policies/compile-rule';
import { readRule } from '../../../simulation/policies/read-rule';
import { proxyOf } from '../../../mesh/workload-proxy';
import type { MeshView } from '../../../mesh/mesh-view';
import type { IstioResource, Resource } from '../../../snapshot/resource';
import { targetsOf } from '../../../mesh/target-refs';
import { textMap } from '../../../snapshot/text-map';
import { isForeignNamespace } from '../../foreign-namespaces';
import { infoIfUnproven } from '../../info-if-unproven';
import { isLayer7Policy } from '../../layer-seven';
import type { Findings, Rule } from '../../rule';

/**
 * Policies without a waypoint, or that select nothing, are left to `authorization-policy-has-target`,
 * `authorization-policy-target-has-waypoint`, `waypoint-exists` and `authorization-policy-selector-matches`.
 */
export const policyEnforced: Rule = {
  name: 'policy-enforced',
  severity: 'warning',
  summary: 'A policy, or one of its rules, is not enforced anywhere.',

  *check(mesh) {
    for (const policy of mesh.configs('AuthorizationPolicy')) {
      const targets = targetsOf(policy.spec);
      for (const target of targets) yield* checkTarget(mesh, policy, target);
      if (targets.length > 0 || isLayer7Policy(policy.spec)) continue;
      if (isOnlyForZtunnel(mesh, policy)) yield* checkAtZtunnel(policy);
    }
    for (const policy of mesh.configs('RequestAuthentication')) {
      for (const target of targetsOf(policy.spec)) yield* checkTarget(mesh, policy, target);
    }
  },
};

function* checkTarget(
  mesh: MeshView,
  { manifest, namespace }: Resource,
  target: Message<'PolicyTargetReference'>,
): Findings {
  const name = target.text('name');
  const base = { manifest, path: target.at('name') };
  const isUnproven = isForeignNamespace(mesh, namespace);
  switch (target.text('kind')) {
    case 'Service': {
      const service = mesh.services.find((each) => each.namespace === namespace && each.name === name);
      if (service === undefined) {
        const message = `there is no Service "${name}" in namespace "${namespace}", so the policy is not enforced`;
        yield { ...base, message, fix: 'Name a Service of this namespace', ...infoIfUnproven(isUnproven) };
      }
      return;
    }
    case 'Gateway': {
      if (mesh.objects('KubernetesGateway').some((each) => each.namespace === namespace && each.name === name)) return;
      const message = `there is no Gateway "${name}" of the Gateway API in namespace "${namespace}", so the policy is not enforced`;
      const isUnknown = mesh.objects('KubernetesGateway').length === 0;
      yield { ...base, message, fix: 'Name a Gateway of this namespace', ...infoIfUnproven(isUnknown) };
      return;
    }
    case 'GatewayClass': {
      const { rootNamespace } = mesh.meshConfig;
      if (namespace === rootNamespace && name === 'istio-waypoint') return;
      const message = `a policy for all waypoints names istio-waypoint and is in namespace "${rootNamespace}", got "${name}" in "${namespace}"`;
      yield {
        ...base,
        message,
        fix: `Move it to namespace ${rootNamespace} and name istio-waypoint, or name Gateways and Services`,
      };
      return;
    }
    case 'ServiceEntry': {
      if (mesh.findConfig('ServiceEntry', namespace, name) !== undefined) return;
      const message = `there is no ServiceEntry "${name}" in namespace "${namespace}", so the policy is not enforced`;
      yield { ...base, message, fix: 'Name a ServiceEntry of this namespace', ...infoIfUnproven(isUnproven) };
    }
  }
}

/** Whether the policy selects workloads, and ztunnel is the only proxy of each of them. */
function isOnlyForZtunnel(mesh: MeshView, { spec, namespace }: IstioResource<'AuthorizationPolicy'>): boolean {
  const selector = textMap(spec.message('selector'), 'matchLabels');
  const isRoot = namespace === mesh.meshConfig.rootNamespace;
  const index = isRoot ? mesh.workloadIndex : mesh.workloadsIn(namespace);
  const proxies = new Set([...index.matching(selector)].map((workload) => proxyOf(mesh, workload)));
  // Waypoints ignore policies that select by labels.
  proxies.delete('waypoint');
  return proxies.has('ztunnel') && !proxies.has('sidecar') && !proxies.has('gateway');
}

function* checkAtZtunnel({ manifest, namespace, spec }: IstioResource<'AuthorizationPolicy'>): Findings {
  const fix = 'Write targetRefs that name the Service, and make sure that it has a waypoint';
  const action = spec.choice('action');
  if (action !== 'ALLOW' && action !== 'DENY') {
    const message = `ztunnel is the only proxy of its workloads, and it does not enforce ${action}`;
    yield { manifest, path: spec.at('action'), message, fix };
    return;
  }
  for (const rule of spec.messages('rules')) {
    const written = readRule(rule, { policyNamespace: namespace });
    const unread = written.clauses
      .flat()
      .flatMap(({ conditions }) => conditions)
      .find(({ atZtunnel }) => atZtunnel !== 'kept');
    if (unread === undefined) continue;
    const { absence, clauses } = compileRule(written, 'ztunnel', action === 'ALLOW');
    const isDead = absence !== undefined || clauses.some((clause) => clause.every(({ never }) => never !== undefined));
    const verb = action === 'ALLOW' ? 'allows' : 'denies';
    const effect = isDead
      ? `the rule ${verb} no request`
      : `the rule ${verb} every request that the rest of it matches`;
    const message = `ztunnel is the only proxy of its workloads, and it does not read ${unread.field}: ${effect}`;
    yield { manifest, path: unread.path, message, fix };
  }
}

import type { Message } from '../../../messages/message';
import { formatFieldPath } from '../../../model/field-path';
import type { AccessDecision } from '../../../simulation/policies/access-decision';
import { isIdentity } from '../../../simulation/policies/policy-condition';
import { readRule } from '../../../simulation/policies/read-rule';
import { ruleWitness } from '../../../simulation/policies/rule-witness';
import { accessToWorkload } from '../../../simulation/access/service-access';
import { proxyOf } from '../../../mesh/workload-proxy';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import { textMap } from '../../../snapshot/text-map';
import type { Workload } from '../../../snapshot/workloads';
import type { Findings, Rule } from '../../rule';
import { isKnownWithoutProxy } from '../../known-without-proxy';
import { callsTo, formatCall, selectedBy, type CalledPort } from './selected-calls';
import { hasTargetRefs } from '../../../mesh/target-refs';

/** `open-to-anyone`. */
export const policyNotOpenToAnyone: Rule = {
  name: 'policy-not-open-to-anyone',
  severity: 'warning',
  summary:
    'A workload with a policy is open to anyone, because it accepts plain text or has no proxy (open-to-anyone).',

  *check(mesh) {
    for (const policy of mesh.configs('AuthorizationPolicy')) {
      if (hasTargetRefs(policy) || policy.annotations.get('istio.io/dry-run') === 'true') continue;
      const workloads = selectedBy(mesh, policy);
      yield* checkWithoutProxy(mesh, policy, workloads);
      const called = workloads.flatMap((workload) => callsTo(mesh, workload));
      for (const rule of policy.spec.messages('rules')) {
        yield* checkPlainText(mesh, policy, rule, called);
      }
    }
  },
};

/** A selector that matches workloads without a proxy. */
function* checkWithoutProxy(
  mesh: MeshView,
  policy: IstioResource<'AuthorizationPolicy'>,
  workloads: readonly Workload[],
): Findings {
  if (textMap(policy.spec.message('selector'), 'matchLabels').size === 0) return;
  if (workloads.every((workload) => proxyOf(mesh, workload) === 'none')) return;
  for (const workload of workloads) {
    if (!isKnownWithoutProxy(mesh, workload)) continue;
    const [called] = callsTo(mesh, workload);
    if (called === undefined) continue;
    yield {
      manifest: policy.manifest,
      path: policy.spec.at('selector'),
      message: `${formatResourceName(workload)} is selected but has no proxy: ${formatCall(called, 'GET', '/')} from outside the mesh is allowed`,
      fix: 'Add the workload to the mesh, or restrict access to it with a NetworkPolicy',
      related: [workload.manifest],
    };
    return;
  }
}

/** A rule about identities, where the workload accepts plain text, which has no identity. */
function* checkPlainText(
  mesh: MeshView,
  policy: IstioResource<'AuthorizationPolicy'>,
  rule: Message<'AuthorizationRule'>,
  calls: readonly CalledPort[],
): Findings {
  const written = readRule(rule, { policyNamespace: policy.namespace }).clauses.flat();
  const tests = written.flatMap(({ conditions }) => conditions.filter(isIdentity));
  const [test] = tests;
  const action = policy.spec.choice('action');
  if (test === undefined || (action === 'ALLOW' && !tests.every(({ isExcluded }) => isExcluded))) return;
  const { client, request } = ruleWitness(rule, policy.namespace);
  for (const called of calls) {
    const plain = accessToWorkload(mesh, { ...called, request, client: { ...client, tls: 'none' } });
    if (plain.outcome !== 'allowed' || plain.isUnguarded === true) continue;
    const isMissed = action === 'DENY' && isDeniedBy(policy, accessToWorkload(mesh, { ...called, request, client }));
    const isLetIn = action === 'ALLOW' && isMatchedBy(policy, rule, plain);
    if (!isMissed && !isLetIn) continue;
    const { method, path } = request;
    const witness = `${formatCall(called, method, path)} from outside the mesh is allowed`;
    yield {
      manifest: policy.manifest,
      path: test.path,
      message: isMissed
        ? `plain text has no identity for ${test.field} to match, and ${formatResourceName(called.workload)} accepts it: ${witness}`
        : `plain text has no identity, so ${test.field} matches it, and ${formatResourceName(called.workload)} accepts it: ${witness}`,
      fix: 'Set mutual TLS to STRICT for the workload, or allow identities with an ALLOW policy',
      // A policy that names who is denied may intend to allow everyone else, including plain text.
      ...(isLetIn && { severity: 'info' }),
    };
    return;
  }
}

function isDeniedBy(policy: IstioResource<'AuthorizationPolicy'>, decision: AccessDecision): boolean {
  return decision.outcome === 'denied' && decision.policy === policy;
}

function isMatchedBy(
  policy: IstioResource<'AuthorizationPolicy'>,
  rule: Message<'AuthorizationRule'>,
  { trace }: AccessDecision,
): boolean {
  const own = formatFieldPath(rule.path);
  return trace.some((step) => step.policy === policy && formatFieldPath(step.path) === own);
}

import type { FieldPath } from '../../../model/field-path';
import { ruleWitness } from '../../../simulation/policies/rule-witness';
import { targetPort } from '../../../simulation/access/target-port';
import { accessToWorkload } from '../../../simulation/access/service-access';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import type { Rule } from '../../rule';
import { callsTo, formatCall, selectedBy, type CalledPort } from './selected-calls';
import { hasTargetRefs } from '../../../mesh/target-refs';

/** The second part of `open-to-anyone`. */
export const policyPortIsWorkloadPort: Rule = {
  name: 'policy-port-is-workload-port',
  aliases: ['policy-port-of-workload'],
  severity: 'warning',
  summary: 'A policy names the port of a Service instead of the port of its workloads.',

  *check(mesh) {
    for (const policy of mesh.configs('AuthorizationPolicy')) {
      if (hasTargetRefs(policy)) continue;
      for (const rule of policy.spec.messages('rules')) {
        const { client, request } = ruleWitness(rule, policy.namespace);
        const ports = rule.messages('to').flatMap((to) => to.message('operation')?.texts('ports') ?? []);
        const named = ports.map(({ value, path }) => ({ port: value, path }));
        for (const finding of portsOfServices(mesh, policy, named)) {
          const decision = accessToWorkload(mesh, { ...finding.called, request, client });
          yield report(policy, finding, formatCall(finding.called, request.method, request.path), decision.outcome);
        }
      }
    }
    for (const policy of mesh.configs('PeerAuthentication')) {
      const named = policy.spec.entries('portLevelMtls').map(({ key, path }) => ({ port: key, path }));
      for (const finding of portsOfServices(mesh, policy, named)) {
        const request = { method: 'GET', path: '/', authority: finding.called.service.name, headers: {} };
        const { outcome } = accessToWorkload(mesh, { ...finding.called, request, client: { tls: 'none' } });
        yield report(policy, finding, `${formatCall(finding.called, 'GET', '/')} in plain text`, outcome);
      }
    }
  },
};

interface NamedPort {
  readonly port: string;
  readonly path: FieldPath;
}

interface PortOfService extends NamedPort {
  readonly called: CalledPort;
  /** The port of the workload. */
  readonly own: number;
}

/** The ports that a Service has, but that no workload of the policy has behind any of its Services. */
function* portsOfServices(
  mesh: MeshView,
  policy: IstioResource<'AuthorizationPolicy' | 'PeerAuthentication'>,
  named: readonly NamedPort[],
): Generator<PortOfService, void, undefined> {
  if (named.length === 0) return;
  const calls = selectedBy(mesh, policy).flatMap((workload) => callsTo(mesh, workload));
  const behind = ({ port, workload, service }: CalledPort) =>
    service.clusterIp === 'None' ? port.number : targetPort(port, workload);
  const known = new Set(calls.map((call) => String(behind(call))));
  for (const each of named) {
    const called = calls.find(({ port }) => String(port.number) === each.port);
    if (called === undefined || known.has(each.port)) continue;
    const own = behind(called);
    if (named.some(({ port }) => port === String(own))) continue;
    yield { ...each, called, own };
  }
}

function report(
  policy: IstioResource<'AuthorizationPolicy' | 'PeerAuthentication'>,
  { port, path, called, own }: PortOfService,
  call: string,
  outcome: string,
) {
  const name = formatResourceName(called.service);
  return {
    manifest: policy.manifest,
    path,
    message: `port ${port} is the port of Service "${name}", but policies match port ${String(own)} of the workload: ${call} is ${outcome}`,
    fix: `Write ${String(own)}`,
    related: [called.service.manifest],
  };
}

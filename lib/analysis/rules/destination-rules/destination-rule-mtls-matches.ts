import { callersOf, type NamedCaller } from '../../../mesh/callers';
import { destinationRulesFor, ruleWithPolicy } from '../../../mesh/destination-rules';
import { proxyOf } from '../../../mesh/workload-proxy';
import { accessToWorkload } from '../../../simulation/access/service-access';
import { serviceCalled } from '../../../mesh/service-named';
import { hostOfService } from '../../../mesh/hosts';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import type { ServiceResource } from '../../../snapshot/services';
import { isKnownWithoutProxy } from '../../known-without-proxy';
import type { Findings, Rule } from '../../rule';

/** `mtls-mismatch`. `destination-rule-tls-accepted` covers DestinationRules for whole namespaces. */
export const destinationRuleMtlsMatches: Rule = {
  name: 'destination-rule-mtls-matches',
  severity: 'error',
  summary: 'The TLS mode of a DestinationRule does not match what the workloads of its host accept (mtls-mismatch).',

  *check(mesh) {
    for (const rule of mesh.configs('DestinationRule')) {
      const host = rule.spec.text('host');
      const policy = rule.spec.message('trafficPolicy');
      const saysTls =
        policy?.has('tls') === true || policy?.messages('portLevelSettings').some((each) => each.has('tls'));
      const service = saysTls === true && !host.startsWith('*') ? serviceCalled(mesh, host, rule.namespace) : undefined;
      if (service !== undefined) yield* checkService(mesh, rule, service);
    }
  },
};

function* checkService(mesh: MeshView, rule: IstioResource<'DestinationRule'>, service: ServiceResource): Findings {
  const caller = clientOf(mesh, rule, service);
  if (caller === undefined || service.selector.size === 0) return;
  const workloads = [...mesh.workloadsIn(service.namespace).matching(service.selector)];
  for (const port of service.ports) {
    const host = `${service.name}.${service.namespace}`;
    const request = { method: 'GET', path: '/', authority: host, headers: {} };
    for (const workload of workloads) {
      const decision = accessToWorkload(mesh, { client: caller.client, service, port, workload, request });
      if (decision.outcome !== 'refused') continue;
      if (proxyOf(mesh, workload) === 'none' && !isKnownWithoutProxy(mesh, workload)) continue;
      const url = `http://${host}:${String(port.number)}/`;
      yield {
        manifest: rule.manifest,
        path: tlsPath(rule, port.number),
        message: `${caller.name} cannot call ${url}: ${decision.reason}, at ${formatResourceName(workload)}`,
        fix: 'Remove tls and let Istio choose the mode, or make client and server agree',
        ...(decision.policy !== undefined && { related: [decision.policy.manifest] }),
      };
      break;
    }
  }
}

/** One client, a workload with a sidecar or a gateway, that uses this DestinationRule for the Service; all others send the same. */
function clientOf(
  mesh: MeshView,
  rule: IstioResource<'DestinationRule'>,
  service: ServiceResource,
): NamedCaller | undefined {
  const host = hostOfService(service);
  for (const caller of callersOf(mesh)) {
    const { client, principal } = caller;
    // ztunnel does not use DestinationRules.
    if (!('podLabels' in client) || principal === undefined || proxyOf(mesh, client) === 'ztunnel') continue;
    const { namespace, podLabels: labels } = client;
    if (ruleWithPolicy(destinationRulesFor(mesh, host, { namespace, labels })) === rule) return caller;
  }
  return undefined;
}

function tlsPath({ spec }: IstioResource<'DestinationRule'>, port: number) {
  const policy = spec.message('trafficPolicy');
  const own = policy?.messages('portLevelSettings').find((each) => each.message('port')?.number('number') === port);
  return (own ?? policy)?.at('tls') ?? spec.path;
}

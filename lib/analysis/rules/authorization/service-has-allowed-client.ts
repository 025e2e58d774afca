import { callersOf, type NamedCaller } from '../../../mesh/callers';
import type { AccessClient, AccessRequest } from '../../../mesh/access-call';
import { requestOf } from '../../../simulation/access/access-table';
import { callFacts } from '../../../simulation/policies/call-facts';
import { reasonOf } from '../../../simulation/policies/format-decision';
import { compileRule, matchRule } from '../../../simulation/policies/compile-rule';
import { readRule } from '../../../simulation/policies/read-rule';
import { policiesBefore, requestClasses } from '../../../simulation/access/request-classes';
import { ruleWitness } from '../../../simulation/policies/rule-witness';
import { accessBehindService } from '../../../simulation/access/service-access';
import { serviceCalled } from '../../../mesh/service-named';
import { destinationsOf } from '../../../mesh/destinations';
import { trustDomainsOf } from '../../../mesh/trust-domains';
import type { MeshView } from '../../../mesh/mesh-view';
import { formatResourceName, type IstioResource } from '../../../snapshot/resource';
import type { ServiceResource } from '../../../snapshot/services';
import type { Workload } from '../../../snapshot/workloads';
import type { Findings, Rule } from '../../rule';

/** `denies-everybody`. */
export const serviceHasAllowedClient: Rule = {
  name: 'service-has-allowed-client',
  aliases: ['service-admits-somebody'],
  severity: 'warning',
  summary: 'Policies deny every client of a Service that a route leads to (denies-everybody).',

  *check(mesh) {
    const checked = new Set<ServiceResource>();
    for (const route of mesh.configs('VirtualService')) {
      for (const { role, host } of destinationsOf(route)) {
        const service = role === 'route' ? serviceCalled(mesh, host, route.namespace) : undefined;
        if (service === undefined || checked.has(service)) continue;
        checked.add(service);
        yield* checkService(mesh, route, service);
      }
    }
  },
};

function* checkService(mesh: MeshView, route: IstioResource<'VirtualService'>, service: ServiceResource): Findings {
  const policies = policiesBefore(mesh, service);
  const [first] = policies;
  if (first === undefined) return;
  const witnesses = policies
    .filter(({ spec }) => spec.choice('action') === 'ALLOW')
    .flatMap((policy) =>
      policy.spec.messages('rules').map((rule) => ({ policy, rule, ...ruleWitness(rule, policy.namespace) })),
    );
  // Only a call that each rule was meant to match can prove that all rules deny.
  if (!witnesses.every((each) => isOwnWitness(mesh, each))) return;
  const named = witnesses.filter(({ client, request }) => isAdmitted(mesh, service, client, request));
  // Addresses of Pods are not known, so any caller may have the one that a policy matches.
  if (named.some(({ client, request }) => client.ip !== undefined || 'x-forwarded-for' in request.headers)) return;
  const requests = [
    ...witnesses.map(({ request }) => request),
    ...requestClasses(mesh, service).map((text) => requestOf(text, service)),
  ];
  const callers = likelyFirst(
    callersOf(mesh),
    witnesses.map(({ client }) => client.principal ?? ''),
  );
  if (callers.some(({ client }) => requests.some((request) => isAdmitted(mesh, service, client, request)))) return;

  const example = exampleOf(mesh, route, service, callers);
  if (example === undefined) return;
  const { by = first, call, reason } = example;
  yield {
    manifest: by.manifest,
    path: by.spec.path,
    message: `no client can reach Service "${formatResourceName(service)}", which VirtualService "${formatResourceName(route)}" routes to: ${call}: ${reason}`,
    fix: 'Allow the clients that should call it, or remove the route',
    related: [service.manifest, route.manifest],
    ...(named.length > 0 && { severity: 'info' }),
  };
}

interface Witness {
  readonly policy: IstioResource<'AuthorizationPolicy'>;
  readonly rule: Parameters<typeof readRule>[0];
  readonly client: AccessClient;
  readonly request: AccessRequest;
}

/** Whether the rule matches the call if it is made to a port that the rule names, at a sidecar. */
function isOwnWitness(mesh: MeshView, { policy, rule, client, request }: Witness): boolean {
  const port = Number(rule.messages('to')[0]?.message('operation')?.texts('ports')[0]?.value ?? 80);
  const server = { namespace: policy.namespace, labels: new Map<string, string>(), proxy: 'sidecar' } as const;
  const facts = callFacts({ client, server, port, request }, mesh.settings.mesh);
  if (facts === undefined) return false;
  const trustDomains = trustDomainsOf(mesh.settings.mesh);
  const written = readRule(rule, { policyNamespace: policy.namespace, trustDomains });
  return matchRule(compileRule(written, 'http', true), facts).isMatch;
}

function isAdmitted(
  mesh: MeshView,
  service: ServiceResource,
  client: Workload | AccessClient,
  request: AccessRequest,
): boolean {
  return service.ports.some((port) =>
    accessBehindService(mesh, { client, service, port, request }).some(({ verdict }) => verdict.outcome === 'allowed'),
  );
}

/** Callers that policies name come first, so that few are tried where one is allowed. */
function likelyFirst(callers: readonly NamedCaller[], principals: readonly string[]): readonly NamedCaller[] {
  const namespaces = new Set(principals.map(namespaceOf));
  const isNamed = ({ principal }: NamedCaller) => principal !== undefined && principals.includes(principal);
  const isNear = ({ principal }: NamedCaller) => principal !== undefined && namespaces.has(namespaceOf(principal));
  return [...new Set([...callers.filter(isNamed), ...callers.filter(isNear), ...callers])];
}

function namespaceOf(principal: string): string {
  return principal.split('/')[2] ?? '';
}

/** A call along the route: from its gateway if it has one, else from the first workload. */
function exampleOf(
  mesh: MeshView,
  route: IstioResource<'VirtualService'>,
  service: ServiceResource,
  callers: readonly NamedCaller[],
) {
  const isThroughGateway = route.spec.texts('gateways').some(({ value }) => value !== 'mesh');
  const gateways = callers.filter(({ principal }) => principal?.includes('gateway') === true);
  const caller = (isThroughGateway ? gateways[0] : undefined) ?? callers[0];
  const [port] = service.ports;
  if (caller === undefined || port === undefined) return undefined;
  const found = accessBehindService(mesh, {
    client: caller.client,
    service,
    port,
    request: requestOf('GET /', service),
  });
  const decision = found[0]?.verdict;
  if (decision?.outcome !== 'denied') return undefined;
  const call = `GET http://${service.name}.${service.namespace}:${String(port.number)}/ from ${caller.name}`;
  return { by: decision.policy ?? decision.guards[0], call, reason: reasonOf(decision) };
}

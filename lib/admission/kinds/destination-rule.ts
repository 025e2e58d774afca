import { errorsOf, finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateClientTls } from '../parts/client-tls';
import { validateConnectionPool } from '../parts/connection-pool';
import { validateSubsetName } from '../parts/destination';
import { validateExportTo } from '../parts/export-to';
import { validateLabels } from '../parts/labels';
import { validateLoadBalancer } from '../parts/load-balancer';
import { validateOutlierDetection } from '../parts/outlier-detection';
import { validatePortNumber } from '../parts/port-number';
import { validateWorkloadSelector } from '../parts/workload-selector';
import type { Subject } from '../subject';
import { describeValue } from '../../model/describe';
import { fqdnProblem, wildcardDomainProblem } from '../../syntax/domain';
import { isIpAddress } from '../../syntax/ip-address';

const PORT_SETTINGS = ['outlierDetection', 'connectionPool', 'loadBalancer', 'tls'] as const;
const SETTINGS = [...PORT_SETTINGS, 'portLevelSettings', 'tunnel', 'proxyProtocol', 'retryBudget'] as const;

/** @see Istio, ValidateDestinationRule */
export function* validateDestinationRule(spec: Message<'DestinationRuleSpec'>, subject: Subject): Findings {
  const problem = wildcardDomainProblem(spec.text('host'));
  if (problem !== undefined) {
    yield finding('destination-rule-host', spec.at('host'), problem, 'Write the name of a service, or a DNS name');
  }
  const policy = spec.message('trafficPolicy');
  if (policy !== undefined) yield* validateTrafficPolicy(policy, subject);
  yield* validateSubsets(spec.messages('subsets'), subject);
  yield* validateExportTo(spec, subject, { isLocalOnly: spec.has('workloadSelector') });
  yield* validateWorkloadSelector(spec.message('workloadSelector'), 'matchLabels');
}

function* validateSubsets(subsets: readonly Message<'SubsetDefinition'>[], subject: Subject): Findings {
  const names = new Set<string>();
  for (const subset of subsets) {
    const name = subset.text('name');
    if (names.has(name)) {
      const message = `subset ${describeValue(name)} is defined twice`;
      yield finding('destination-rule-subset-unique', subset.at('name'), message, 'Rename one of them');
    }
    names.add(name);
    yield* validateSubsetName(subset, 'name', 'required');
    yield* validateLabels(subset, 'labels');
    const policy = subset.message('trafficPolicy');
    if (policy !== undefined) yield* errorsOf(validateTrafficPolicy(policy, subject));
  }
}

/** @see Istio, validateTrafficPolicy */
function* validateTrafficPolicy(policy: Message<'TrafficPolicy'>, subject: Subject): Findings {
  if (!SETTINGS.some((field) => policy.has(field))) {
    const message = 'the traffic policy is empty';
    yield finding('traffic-policy-not-empty', policy.path, message, `Add one of ${SETTINGS.join(', ')}, or remove it`);
    return;
  }
  if (policy.has('tunnel') && policy.has('proxyProtocol')) {
    const message = 'tunnel and proxyProtocol exclude each other';
    yield finding('traffic-policy-exclusive', policy.at('proxyProtocol'), message, 'Remove one of them');
    return;
  }
  yield* validateSettings(policy, subject);
  for (const port of policy.messages('portLevelSettings')) yield* errorsOf(validatePortSettings(port, subject));
  const tunnel = policy.message('tunnel');
  if (tunnel !== undefined) yield* validateTunnel(tunnel);
  const proxyProtocol = policy.message('proxyProtocol');
  const version = proxyProtocol?.choice('version') ?? 'V1';
  if (version !== 'V1' && version !== 'V2') {
    const message = `${version} is not a version of the PROXY protocol`;
    yield finding('proxy-protocol-version', proxyProtocol?.at('version') ?? [], message, 'Write V1 or V2');
  }
}

function* validateSettings(policy: Message<'TrafficPolicy' | 'PortTrafficPolicy'>, subject: Subject): Findings {
  yield* validateOutlierDetection(policy.message('outlierDetection'));
  yield* validateConnectionPool(policy.message('connectionPool'));
  yield* validateLoadBalancer(policy.message('loadBalancer'), policy.has('outlierDetection'));
  const tls = policy.message('tls');
  if (tls !== undefined) yield* validateClientTls(tls, subject);
}

function* validatePortSettings(settings: Message<'PortTrafficPolicy'>, subject: Subject): Findings {
  if (!settings.has('port')) {
    yield finding(
      'port-settings-port',
      settings.at('port'),
      'port-level settings need a port',
      'Add port: { number: … }',
    );
  }
  if (!PORT_SETTINGS.some((field) => settings.has(field))) {
    const message = 'the port-level settings are empty';
    yield finding('port-settings-not-empty', settings.path, message, `Add one of ${PORT_SETTINGS.join(', ')}`);
    return;
  }
  yield* validateSettings(settings, subject);
}

function* validateTunnel(tunnel: Message<'TunnelSettings'>): Findings {
  const protocol = tunnel.text('protocol');
  if (protocol !== '' && protocol !== 'CONNECT' && protocol !== 'POST') {
    const message = `${describeValue(protocol)} is not a tunnel protocol`;
    yield finding('tunnel-protocol', tunnel.at('protocol'), message, 'Write CONNECT or POST');
  }
  const host = tunnel.text('targetHost');
  const problem = isIpAddress(host) ? undefined : fqdnProblem(host);
  if (problem !== undefined)
    yield finding('tunnel-target', tunnel.at('targetHost'), problem, 'Write a DNS name or an IP address');
  yield* validatePortNumber(tunnel.number('targetPort'), tunnel.at('targetPort'));
}

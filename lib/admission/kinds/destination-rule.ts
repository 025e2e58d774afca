import { errorsOf, finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { judgeClientTls } from '../parts/client-tls';
import { judgeConnectionPool } from '../parts/connection-pool';
import { judgeSubsetName } from '../parts/destination';
import { judgeExportTo } from '../parts/export-to';
import { judgeLabels } from '../parts/labels';
import { judgeLoadBalancer } from '../parts/load-balancer';
import { judgeOutlierDetection } from '../parts/outlier-detection';
import { judgePortNumber } from '../parts/port-number';
import { judgeWorkloadSelector } from '../parts/workload-selector';
import type { Subject } from '../subject';
import { describeValue } from '../../model/describe';
import { fqdnProblem, wildcardDomainProblem } from '../../syntax/domain';
import { isIpAddress } from '../../syntax/ip-address';

const PORT_SETTINGS = ['outlierDetection', 'connectionPool', 'loadBalancer', 'tls'] as const;
const SETTINGS = [...PORT_SETTINGS, 'portLevelSettings', 'tunnel', 'proxyProtocol', 'retryBudget'] as const;

/** @see Istio, ValidateDestinationRule */
export function* judgeDestinationRule(spec: Message<'DestinationRuleSpec'>, subject: Subject): Findings {
  const problem = wildcardDomainProblem(spec.text('host'));
  if (problem !== undefined) {
    yield finding('destination-rule-host', spec.at('host'), problem, 'Write the name of a service, or a DNS name');
  }
  const policy = spec.message('trafficPolicy');
  if (policy !== undefined) yield* judgeTrafficPolicy(policy, subject);
  yield* judgeSubsets(spec.messages('subsets'), subject);
  yield* judgeExportTo(spec, subject, { isLocalOnly: spec.has('workloadSelector') });
  yield* judgeWorkloadSelector(spec.message('workloadSelector'), 'matchLabels');
}

function* judgeSubsets(subsets: readonly Message<'SubsetDefinition'>[], subject: Subject): Findings {
  const names = new Set<string>();
  for (const subset of subsets) {
    const name = subset.text('name');
    if (names.has(name)) {
      const message = `subset ${describeValue(name)} is defined twice`;
      yield finding('destination-rule-subset-unique', subset.at('name'), message, 'Rename one of them');
    }
    names.add(name);
    yield* judgeSubsetName(subset, 'name', 'required');
    yield* judgeLabels(subset, 'labels');
    const policy = subset.message('trafficPolicy');
    if (policy !== undefined) yield* errorsOf(judgeTrafficPolicy(policy, subject));
  }
}

/** @see Istio, validateTrafficPolicy */
function* judgeTrafficPolicy(policy: Message<'TrafficPolicy'>, subject: Subject): Findings {
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
  yield* judgeSettings(policy, subject);
  for (const port of policy.messages('portLevelSettings')) yield* errorsOf(judgePortSettings(port, subject));
  const tunnel = policy.message('tunnel');
  if (tunnel !== undefined) yield* judgeTunnel(tunnel);
  const proxyProtocol = policy.message('proxyProtocol');
  const version = proxyProtocol?.choice('version') ?? 'V1';
  if (version !== 'V1' && version !== 'V2') {
    const message = `${version} is not a version of the PROXY protocol`;
    yield finding('proxy-protocol-version', proxyProtocol?.at('version') ?? [], message, 'Write V1 or V2');
  }
}

function* judgeSettings(policy: Message<'TrafficPolicy' | 'PortTrafficPolicy'>, subject: Subject): Findings {
  yield* judgeOutlierDetection(policy.message('outlierDetection'));
  yield* judgeConnectionPool(policy.message('connectionPool'));
  yield* judgeLoadBalancer(policy.message('loadBalancer'), policy.has('outlierDetection'));
  const tls = policy.message('tls');
  if (tls !== undefined) yield* judgeClientTls(tls, subject);
}

function* judgePortSettings(settings: Message<'PortTrafficPolicy'>, subject: Subject): Findings {
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
  yield* judgeSettings(settings, subject);
}

function* judgeTunnel(tunnel: Message<'TunnelSettings'>): Findings {
  const protocol = tunnel.text('protocol');
  if (protocol !== '' && protocol !== 'CONNECT' && protocol !== 'POST') {
    const message = `${describeValue(protocol)} is not a tunnel protocol`;
    yield finding('tunnel-protocol', tunnel.at('protocol'), message, 'Write CONNECT or POST');
  }
  const host = tunnel.text('targetHost');
  const problem = isIpAddress(host) ? undefined : fqdnProblem(host);
  if (problem !== undefined)
    yield finding('tunnel-target', tunnel.at('targetHost'), problem, 'Write a DNS name or an IP address');
  yield* judgePortNumber(tunnel.number('targetPort'), tunnel.at('targetPort'));
}

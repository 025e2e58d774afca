import { finding, isError, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validatePortName } from '../parts/endpoint';
import { validateExportTo } from '../parts/export-to';
import { validatePortNumber } from '../parts/port-number';
import { validateWorkloadSelector } from '../parts/workload-selector';
import type { Subject } from '../subject';
import { describeValue } from '../../model/describe';
import { isPartialWildcard, serviceHostProblem } from '../../syntax/domain';
import { isIpOrCidr } from '../../syntax/cidr';
import { isHttpFamily, isTlsFamily, protocols, tryParseProtocol } from '../../syntax/protocol';
import { validateResolution } from './service-entry-resolution';

/** @see Istio, ValidateServiceEntry */
export function* validateServiceEntry(spec: Message<'ServiceEntrySpec'>, subject: Subject): Findings {
  const selector = [...validateWorkloadSelector(spec.message('workloadSelector'), 'labels')];
  if (selector.some(isError)) {
    // Istio stops here, and drops the warnings.
    yield* selector.filter(isError);
    return;
  }
  yield* selector;
  if (spec.has('workloadSelector') && spec.has('endpoints')) {
    const message = 'workloadSelector and endpoints exclude each other';
    yield finding('service-entry-one-source', spec.at('endpoints'), message, 'Remove one of them');
  }
  yield* validateHosts(spec);
  yield* validateAddresses(spec);
  yield* validatePorts(spec);
  yield* validateAutoAllocation(spec, subject);
  yield* validateResolution(spec, subject);
  yield* validateSharedPorts(spec);
  yield* validateExportTo(spec, subject, { canBeHidden: true });
}

function* validateHosts(spec: Message<'ServiceEntrySpec'>): Findings {
  const hosts = spec.texts('hosts');
  if (hosts.length === 0) {
    yield finding('service-entry-hosts', spec.at('hosts'), 'the ServiceEntry has no hosts', 'Add hosts');
  }
  for (const { value, path } of hosts) {
    const problem = serviceHostProblem(value);
    if (problem !== undefined) yield finding('service-entry-host', path, problem, 'Write a DNS name');
    if (isPartialWildcard(value) && spec.choice('resolution') !== 'DYNAMIC_DNS') {
      const message = `${describeValue(value)} has a wildcard within a label`;
      yield finding('service-entry-partial-wildcard', path, message, 'Write "*" as the whole first label');
    }
  }
}

function* validateAddresses(spec: Message<'ServiceEntrySpec'>): Findings {
  const resolution = spec.choice('resolution');
  for (const { value, path } of spec.texts('addresses')) {
    if (!isIpOrCidr(value)) {
      const message = `${describeValue(value)} is not an IP address`;
      yield finding('service-entry-address', path, message, 'Write an IP address, or a CIDR range such as 10.0.0.0/8');
    }
    if (value.includes('/') && resolution !== 'NONE' && resolution !== 'STATIC') {
      const message = `a CIDR range needs resolution NONE or STATIC, got ${resolution}`;
      yield finding('service-entry-address-range', path, message, 'Write single addresses');
    }
  }
}

function* validatePorts(spec: Message<'ServiceEntrySpec'>): Findings {
  const names = new Set<string>();
  const numbers = new Set<number>();
  for (const port of spec.messages('ports')) {
    const [name, number, protocol] = [port.text('name'), port.number('number'), port.text('protocol')];
    if (names.has(name)) {
      yield finding(
        'service-entry-port-unique',
        port.at('name'),
        `port name ${describeValue(name)} is used twice`,
        'Rename one of them',
      );
    }
    names.add(name);
    if (numbers.has(number)) {
      yield finding(
        'service-entry-port-unique',
        port.at('number'),
        `port ${String(number)} is used twice`,
        'Remove one of them',
      );
    }
    numbers.add(number);
    if (port.number('targetPort') !== 0) yield* validatePortNumber(port.number('targetPort'), port.at('targetPort'));
    yield* validatePortName(name, port.at('name'));
    if (protocol !== '' && tryParseProtocol(protocol) === undefined) {
      const message = `${describeValue(protocol)} is not a protocol that Istio supports`;
      yield finding('port-protocol', port.at('protocol'), message, `Write one of ${protocols.join(', ')}`);
    }
    yield* validatePortNumber(number, port.at('number'));
  }
}

/** Without an address, a TCP port captures connections to every address. */
function* validateAutoAllocation(spec: Message<'ServiceEntrySpec'>, { labels }: Subject): Findings {
  const isOff = labels.get('networking.istio.io/enable-autoallocate-ip')?.toLowerCase() === 'false';
  if (spec.has('addresses') || (spec.choice('resolution') !== 'NONE' && !isOff)) return;
  const port = spec.messages('ports').find((each) => ['', 'TCP'].includes(each.text('protocol')));
  if (port === undefined) return;
  const message = `without addresses, port ${describeValue(port.text('name'))} captures traffic to every address`;
  yield finding(
    'service-entry-addresses',
    spec.at('addresses'),
    message,
    'Add addresses, or set the protocol of the port',
  );
}

/** Hosts that share a port are distinguished by what the client sends. */
function* validateSharedPorts(spec: Message<'ServiceEntrySpec'>): Findings {
  if (spec.choice('resolution') === 'NONE' || spec.texts('hosts').length < 2) return;
  for (const port of spec.messages('ports')) {
    const protocol = tryParseProtocol(port.text('protocol'));
    if (isHttpFamily(protocol) || isTlsFamily(protocol)) continue;
    const message = `several hosts need a protocol that carries the host name, got ${describeValue(port.text('protocol'))}`;
    yield finding(
      'service-entry-shared-port',
      port.at('protocol'),
      message,
      'Write HTTP or TLS, or a ServiceEntry for each host',
    );
  }
}

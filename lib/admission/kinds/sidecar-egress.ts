import { finding, type Findings } from '../finding';
import type { Item } from '../../messages/item';
import type { Message } from '../../messages/message';
import type { FieldPath } from '../../model/field-path';
import { validatePortNumber } from '../parts/port-number';
import type { Subject } from '../subject';
import { describeValue } from '../../model/describe';
import { isDnsLabel, isPartialWildcard, wildcardDomainProblem } from '../../syntax/domain';
import { isIpAddress } from '../../syntax/ip-address';
import { UNIX_PREFIX, unixSocketProblem } from '../../syntax/unix-socket';
import { validateSidecarPort } from './sidecar-ingress';

/** Listeners for outbound traffic of the workload. */
export function* validateEgress(listeners: readonly Message<'IstioEgressListener'>[], subject: Subject): Findings {
  const binds = new Set<string>();
  const numbers = new Set<number>();
  for (const [index, listener] of listeners.entries()) {
    const port = listener.message('port');
    if (port === undefined) {
      if (index < listeners.length - 1) {
        const message = 'a listener without a port takes all remaining traffic, so it must be the last one';
        yield finding('sidecar-egress-last', listener.path, message, 'Move it to the end');
      }
    } else {
      yield* validatePort(listener, port, binds, numbers);
    }
    const hosts = listener.texts('hosts');
    if (hosts.length === 0)
      yield finding('sidecar-hosts', listener.at('hosts'), 'the listener has no hosts', 'Add "./*"');
    for (const host of hosts) yield* validateSidecarHost(host);
    yield* validateRepeatedHosts(listener.at('hosts'), hosts, subject.namespace);
  }
}

/** @see Istio, validateSidecarEgressPortBindAndCaptureMode */
function* validatePort(
  listener: Message<'IstioEgressListener'>,
  port: Message<'SidecarPort'>,
  binds: Set<string>,
  numbers: Set<number>,
): Findings {
  yield* validateSidecarPort(port);
  const [bind, number] = [listener.text('bind'), port.number('number')];
  if (number !== 0) {
    yield* validatePortNumber(number, port.at('number'));
    if (bind !== '' && !isIpAddress(bind)) {
      yield finding(
        'bind-address',
        listener.at('bind'),
        `${describeValue(bind)} is not an IP address`,
        'Write an IP address, or port 0',
      );
    }
    if (numbers.has(number)) {
      yield finding(
        'sidecar-port-unique',
        port.at('number'),
        `port ${String(number)} is used twice`,
        'Remove one of them',
      );
    }
    numbers.add(number);
    return;
  }
  const problem = bind.startsWith(UNIX_PREFIX) ? unixSocketProblem(bind) : 'port 0 is for a Unix domain socket';
  if (problem !== undefined)
    yield finding('sidecar-socket', listener.at('bind'), problem, 'Write bind: unix:///path, or a port');
  const mode = listener.choice('captureMode');
  if (mode !== 'DEFAULT' && mode !== 'NONE') {
    const message = `a Unix domain socket needs captureMode DEFAULT or NONE, got ${mode}`;
    yield finding('sidecar-socket', listener.at('captureMode'), message, 'Write DEFAULT or NONE');
  }
  if (binds.has(bind)) {
    yield finding(
      'sidecar-port-unique',
      listener.at('bind'),
      `${describeValue(bind)} is used twice`,
      'Remove one of them',
    );
  }
  binds.add(bind);
}

/** `namespace/host`. */
function* validateSidecarHost({ value, path }: Item<string>): Findings {
  const slash = value.indexOf('/');
  const [namespace, host] = [value.slice(0, Math.max(slash, 0)), value.slice(slash + 1)];
  const fix = 'Write namespace/host, "./host" or "*/host"';
  if (slash === -1 || namespace === '' || host === '') {
    yield finding('sidecar-host', path, `${describeValue(value)} is not of the form namespace/host`, fix);
    return;
  }
  const name = namespace.startsWith('~') ? namespace.slice(1) : namespace;
  if (namespace !== '~' && name !== '*' && name !== '.' && !isDnsLabel(name)) {
    yield finding('sidecar-host', path, `${describeValue(namespace)} is not a namespace`, fix);
  }
  if (host === '*') return;
  const problem = wildcardDomainProblem(host);
  if (problem !== undefined) yield finding('sidecar-host', path, problem, 'Write a DNS name, or "*"');
  if (!host.includes('.')) {
    const message = `${describeValue(host)} is a short name, but a Sidecar needs fully qualified names`;
    yield finding('sidecar-host', path, message, 'Write a name with dots');
  }
  if (isPartialWildcard(host)) {
    const message = `${describeValue(host)} has a wildcard within a label`;
    yield finding('host-partial-wildcard', path, message, 'Write "*" as the whole first label');
  }
}

/** Hosts that an earlier entry already imports. */
function* validateRepeatedHosts(path: FieldPath, hosts: readonly Item<string>[], own: string): Findings {
  const namespaces = new Set<string>();
  const seen = new Set<string>();
  for (const item of hosts) {
    const slash = item.value.indexOf('/');
    if (slash === -1 || item.value.startsWith('~')) continue;
    const written = item.value.slice(0, slash);
    const namespace = written === '.' ? own : written;
    const host = item.value.slice(slash + 1);
    const isRepeated =
      host === '*' ? namespaces.has(namespace) : seen.has(`${namespace}/${host}`) || seen.has(`${namespace}/*`);
    if (isRepeated) {
      const message = `the list already covers ${describeValue(item.value)}, or a part of it`;
      yield finding('sidecar-host-repeated', item.path, message, 'Keep the wider one');
    }
    namespaces.add(namespace);
    seen.add(`${namespace}/${host}`);
  }
  if (seen.has('*/*') && namespaces.size > 1) {
    yield finding(
      'sidecar-host-repeated',
      path,
      '"*/*" covers everything, so other entries have no effect',
      'Keep only "*/*"',
    );
  }
}

import { finding, type Findings } from '../finding';
import type { Item } from '../../messages/item';
import type { Message } from '../../messages/message';
import { validatePortNumber } from '../parts/port-number';
import { validateServerTls } from '../parts/server-tls';
import type { Subject } from '../subject';
import { describeValue } from '../../model/describe';
import { isDnsLabel, isPartialWildcard } from '../../syntax/domain';
import { isIpAddress } from '../../syntax/ip-address';
import { isHttpFamily, isTlsFamily, protocols, tryParseProtocol } from '../../syntax/protocol';
import { readServerHost } from '../../syntax/server-host';
import { UNIX_PREFIX, unixSocketProblem } from '../../syntax/unix-socket';

const CERTIFICATES = ['serverCertificate', 'privateKey', 'caCertificates'] as const;

/** @see Istio, ValidateGateway */
export function* validateGateway(spec: Message<'GatewaySpec'>, subject: Subject): Findings {
  if (!isDnsLabel(subject.name)) {
    const message = `${describeValue(subject.name)} is not a valid name for a Gateway`;
    yield finding('gateway-name-label', ['metadata', 'name'], message, 'Write a DNS label, without dots');
  }
  const servers = spec.messages('servers');
  if (servers.length === 0)
    yield finding('gateway-servers', spec.at('servers'), 'the Gateway has no servers', 'Add one');
  const names = new Set<string>();
  for (const server of servers) {
    yield* validateServer(server);
    const port = server.message('port');
    const name = port?.text('name') ?? '';
    if (port !== undefined && names.has(name)) {
      const message = `port name ${describeValue(name)} is used twice`;
      yield finding('gateway-port-name-unique', port.at('name'), message, 'Rename one of them');
    }
    if (port !== undefined) names.add(name);
  }
}

function* validateServer(server: Message<'Server'>): Findings {
  const hosts = server.texts('hosts');
  if (hosts.length === 0)
    yield finding('gateway-hosts', server.at('hosts'), 'the server has no hosts', 'Add hosts, or "*"');
  for (const host of hosts) yield* validateGatewayHost(host);
  const portFaults = [...validatePort(server)];
  yield* portFaults;
  yield* validateBind(server);
  const tls = server.message('tls');
  if (tls !== undefined) yield* validateServerTls(tls);
  const protocol = tryParseProtocol(server.message('port')?.text('protocol') ?? '');
  if (tls?.isTrue('httpsRedirect') === true && !isHttpFamily(protocol)) {
    const message = 'only plain HTTP can be redirected to HTTPS';
    yield finding(
      'gateway-https-redirect',
      tls.at('httpsRedirect'),
      message,
      'Write protocol HTTP, or remove httpsRedirect',
    );
  }
  if (portFaults.length === 0) yield* validateTlsOfProtocol(server);
}

function* validatePort(server: Message<'Server'>): Findings {
  const port = server.message('port');
  if (port === undefined) {
    yield finding('gateway-port', server.at('port'), 'the server has no port', 'Add port: { number, name, protocol }');
    return;
  }
  const protocol = port.text('protocol');
  if (tryParseProtocol(protocol) === undefined) {
    const message =
      protocol === '' ? 'the port has no protocol' : `${describeValue(protocol)} is not a protocol that Istio supports`;
    yield finding('port-protocol', port.at('protocol'), message, `Write one of ${protocols.join(', ')}`);
  }
  const isSocket = server.text('bind').startsWith(UNIX_PREFIX);
  const number = port.number('number');
  if (!isSocket || number !== 0) yield* validatePortNumber(number, port.at('number'));
  if (port.number('targetPort') !== 0) {
    const message = 'a Gateway has no targetPort; its Service does';
    yield finding('port-target', port.at('targetPort'), message, 'Remove it, and set it in the Service');
  }
  if (port.text('name') === '') {
    yield finding(
      'gateway-port-name',
      port.at('name'),
      'the port has no name',
      'Add a name, such as the protocol in lower case',
    );
  }
}

function* validateBind(server: Message<'Server'>): Findings {
  const bind = server.text('bind');
  if (bind === '') return;
  if (!bind.startsWith(UNIX_PREFIX)) {
    if (!isIpAddress(bind))
      yield finding(
        'bind-address',
        server.at('bind'),
        `${describeValue(bind)} is not an IP address`,
        'Write an IP address, or unix://…',
      );
    return;
  }
  const problem = unixSocketProblem(bind);
  if (problem !== undefined)
    yield finding('bind-address', server.at('bind'), problem, 'Write unix:///path or unix://@name');
  const port = server.message('port');
  if (port !== undefined && port.number('number') !== 0) {
    yield finding('bind-port', port.at('number'), 'a Unix domain socket has no port', 'Write 0');
  }
}

function* validateTlsOfProtocol(server: Message<'Server'>): Findings {
  const text = server.message('port')?.text('protocol') ?? '';
  const protocol = tryParseProtocol(text);
  const tls = server.message('tls');
  if (isTlsFamily(protocol)) {
    if (tls === undefined)
      yield finding('gateway-tls-required', server.at('tls'), `protocol ${text} needs tls`, 'Add tls with its mode');
  } else if (tls === undefined) {
    return;
  } else if (isHttpFamily(protocol)) {
    const mode = tls.choice('mode');
    const isRedirectOnly = mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH';
    if (isRedirectOnly && CERTIFICATES.every((field) => tls.text(field) === '')) return;
    const message = `protocol ${text} is plain text, so its tls can only set httpsRedirect`;
    yield finding('gateway-tls-plain', tls.path, message, 'Write protocol HTTPS, or remove tls');
  } else {
    yield finding(
      'gateway-tls-plain',
      tls.path,
      `protocol ${text} does not support tls`,
      'Write protocol TLS, or remove tls',
    );
  }
}

/** `host` or `namespace/host`. */
function* validateGatewayHost({ value, path }: Item<string>): Findings {
  const { host, problems } = readServerHost(value);
  for (const { message, fix } of problems) yield finding('gateway-host', path, message, fix);
  // Clients send host names with dots.
  if (host === undefined || host === '*') return;
  if (!host.includes('.')) {
    const message = `${describeValue(host)} is a short name, but clients send fully qualified names`;
    yield finding('gateway-host-qualified', path, message, 'Write a name with dots');
  }
  if (isPartialWildcard(host)) {
    const message = `${describeValue(host)} has a wildcard within a label`;
    yield finding('host-partial-wildcard', path, message, 'Write "*" as the whole first label');
  }
}

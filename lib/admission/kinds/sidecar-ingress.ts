import { isPort } from '../../syntax/whole-number';
import { finding, type Findings } from '../finding';
import type { Message } from '../../messages/message';
import { validateConnectionPool } from '../parts/connection-pool';
import { validatePortName } from '../parts/endpoint';
import { validatePortNumber } from '../parts/port-number';
import { validateServerTls } from '../parts/server-tls';
import { describeValue } from '../../model/describe';
import { isIpAddress } from '../../syntax/ip-address';
import { isHttpFamily, isTlsFamily, protocols, tryParseProtocol } from '../../syntax/protocol';
import { UNIX_PREFIX, unixSocketProblem } from '../../syntax/unix-socket';

const HOSTS = ['', '127.0.0.1', '0.0.0.0', '::1', '::'];
const NO_TLS_FIELDS = [
  'subjectAltNames',
  'httpsRedirect',
  'credentialName',
  'credentialNames',
  'tlsCertificates',
] as const;

/** Listeners for inbound traffic of the workload. */
export function* validateIngress(listeners: readonly Message<'IstioIngressListener'>[]): Findings {
  const numbers = new Set<number>();
  for (const listener of listeners) {
    const port = listener.message('port');
    if (port === undefined) {
      yield finding('sidecar-port', listener.at('port'), 'the listener has no port', 'Add port: { number, protocol }');
      continue;
    }
    yield* validateSidecarPort(port);
    yield* validatePortNumber(port.number('number'), port.at('number'));
    const bind = listener.text('bind');
    if (bind !== '' && !isIpAddress(bind)) {
      yield finding(
        'bind-address',
        listener.at('bind'),
        `${describeValue(bind)} is not an IP address`,
        'Write an IP address',
      );
    }
    if (numbers.has(port.number('number'))) {
      const message = `port ${String(port.number('number'))} is used twice`;
      yield finding('sidecar-port-unique', port.at('number'), message, 'Remove one of them');
    }
    numbers.add(port.number('number'));
    yield* validateDefaultEndpoint(listener);
    yield* validateTls(listener, port);
    yield* validatePool(listener, port);
  }
}

/** Checks that apply to the ports of both directions. */
export function* validateSidecarPort(port: Message<'SidecarPort'>): Findings {
  if (port.number('targetPort') !== 0) {
    yield finding('port-target', port.at('targetPort'), 'a port of a Sidecar has no targetPort', 'Remove it');
  }
  if (port.text('name') !== '') yield* validatePortName(port.text('name'), port.at('name'));
  const protocol = port.text('protocol');
  if (protocol === '' || tryParseProtocol(protocol) !== undefined) return;
  const message = `${describeValue(protocol)} is not a protocol that Istio supports`;
  yield finding('port-protocol', port.at('protocol'), message, `Write one of ${protocols.join(', ')}`);
}

/** @see Istio, validateSidecarIngressDefaultEndpoint */
function* validateDefaultEndpoint(listener: Message<'IstioIngressListener'>): Findings {
  const endpoint = listener.text('defaultEndpoint');
  if (endpoint === '') return;
  const fix = 'Write 127.0.0.1:<port>, 0.0.0.0:<port>, [::1]:<port>, [::]:<port>, or unix://…';
  if (endpoint.startsWith(UNIX_PREFIX)) {
    const problem = unixSocketProblem(endpoint);
    if (problem !== undefined) yield finding('sidecar-default-endpoint', listener.at('defaultEndpoint'), problem, fix);
    return;
  }
  const [, bracketed, plain, port = ''] = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([-+]?\d+)$/.exec(endpoint) ?? [];
  const host = bracketed ?? plain;
  if (host !== undefined && HOSTS.includes(host) && isPort(Number(port))) return;
  const message = `${describeValue(endpoint)} does not lead to the workload itself`;
  yield finding('sidecar-default-endpoint', listener.at('defaultEndpoint'), message, fix);
}

/** @see Istio, validateSidecarIngressTLS */
function* validateTls(listener: Message<'IstioIngressListener'>, port: Message<'SidecarPort'>): Findings {
  const tls = listener.message('tls');
  if (tls === undefined) return;
  for (const field of NO_TLS_FIELDS) {
    if (!(
      tls.has(field) &&
      (field !== 'httpsRedirect' || tls.isTrue(field)) &&
      (field !== 'credentialName' || tls.text(field) !== '')
    ))
      continue;
    yield finding('sidecar-tls', tls.at(field), `a Sidecar does not support ${field}`, `Remove ${field}`);
  }
  const mode = tls.choice('mode');
  if (mode === 'ISTIO_MUTUAL' || mode === 'AUTO_PASSTHROUGH') {
    yield finding('sidecar-tls', tls.at('mode'), `a Sidecar does not support mode ${mode}`, 'Write SIMPLE or MUTUAL');
  }
  if (!isTlsFamily(tryParseProtocol(port.text('protocol')))) {
    const message = `tls needs protocol HTTPS or TLS, got ${describeValue(port.text('protocol'))}`;
    yield finding('sidecar-tls-protocol', port.at('protocol'), message, 'Write HTTPS or TLS');
  }
  yield* validateServerTls(tls);
}

function* validatePool(listener: Message<'IstioIngressListener'>, port: Message<'SidecarPort'>): Findings {
  const pool = listener.message('connectionPool');
  yield* validateConnectionPool(pool);
  if (pool?.has('http') !== true || isHttpFamily(tryParseProtocol(port.text('protocol')))) return;
  yield finding(
    'sidecar-pool-protocol',
    pool.at('http'),
    'HTTP settings have no effect on a port with another protocol',
    'Write tcp',
  );
}

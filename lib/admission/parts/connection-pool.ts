import { finding, type Findings } from '../finding';
import type { MessageName, NumberField } from '../../messages/field-names';
import type { Message } from '../../messages/message';
import { validateDuration } from './duration';

const HTTP_LIMITS = [
  'http1MaxPendingRequests',
  'http2MaxRequests',
  'maxRequestsPerConnection',
  'maxRetries',
  'maxConcurrentStreams',
] as const;
const MILLISECOND = 1_000_000n;

/** @see Istio, validateConnectionPool */
export function* validateConnectionPool(pool: Message<'ConnectionPoolSettings'> | undefined): Findings {
  if (pool === undefined) return;
  const [http, tcp] = [pool.message('http'), pool.message('tcp')];
  if (http === undefined && tcp === undefined) {
    yield finding(
      'connection-pool-not-empty',
      pool.path,
      'the connection pool is empty',
      'Add http or tcp, or remove it',
    );
    return;
  }
  if (http !== undefined) yield* validateHttp(http);
  if (tcp !== undefined) yield* validateTcp(tcp);
}

function* validateHttp(http: Message<'HttpConnectionPoolSettings'>): Findings {
  for (const field of HTTP_LIMITS) yield* validateLimit(http, field);
  yield* validateDuration(http, 'idleTimeout');
  if (http.choice('h2UpgradePolicy') === 'UPGRADE' && http.isTrue('useClientProtocol')) {
    const message = 'h2UpgradePolicy UPGRADE and useClientProtocol exclude each other';
    yield finding('connection-pool-protocol', http.at('useClientProtocol'), message, 'Remove one of the two');
  }
  const keepAlive = http.message('http2KeepAlive');
  for (const field of keepAlive === undefined ? [] : (['interval', 'timeout'] as const)) {
    if (keepAlive?.has(field) === true) yield* validateDuration(keepAlive, field);
    else
      yield finding(
        'connection-pool-keepalive',
        http.at('http2KeepAlive').concat(field),
        `HTTP/2 keepalive needs ${field}`,
        `Add ${field}`,
      );
  }
}

function* validateTcp(tcp: Message<'TcpConnectionPoolSettings'>): Findings {
  yield* validateLimit(tcp, 'maxConnections');
  yield* validateDuration(tcp, 'connectTimeout');
  yield* validateDuration(tcp, 'maxConnectionDuration');
  // Besides valid durations, zero is allowed and disables the timeout.
  const idle = tcp.duration('idleTimeout') ?? 0n;
  if (idle >= MILLISECOND || idle <= -MILLISECOND) yield* validateDuration(tcp, 'idleTimeout');
  const keepalive = tcp.message('tcpKeepalive');
  if (keepalive === undefined) return;
  yield* validateDuration(keepalive, 'time');
  yield* validateDuration(keepalive, 'interval');
}

function* validateLimit<Name extends MessageName>(message: Message<Name>, field: NumberField<Name>): Findings {
  const limit = message.number(field);
  if (limit >= 0) return;
  yield finding(
    'connection-pool-limit',
    message.at(field),
    `a limit must not be negative, got ${String(limit)}`,
    'Write 1 or more, or leave it out',
  );
}

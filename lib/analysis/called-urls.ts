import type { FieldPath } from '../model/field-path';
import { listAt, textAt } from '../snapshot/plain';
import { containersOf, type Workload } from '../snapshot/workloads';

/** An address that stands in the environment or the arguments of a container. */
export interface CalledUrl {
  readonly scheme: string;
  readonly host: string;
  /** As written, else the usual one of the scheme; 0 for a scheme that has none. */
  readonly port: number;
  readonly path: FieldPath;
}

const URL_IN_TEXT =
  /\b([a-z][a-z0-9+.-]{1,20}):\/\/(?:[^\s/@"']*@)?([a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?)(?::(\d{1,5}))?(?=[/?#\s"',;)]|$)/gi;

const PORTS: Readonly<Record<string, number>> = {
  http: 80,
  ws: 80,
  https: 443,
  wss: 443,
  postgres: 5432,
  postgresql: 5432,
  mysql: 3306,
  redis: 6379,
  amqp: 5672,
  mongodb: 27_017,
};

/** The addresses that a workload was given in `env`, `args` and `command`, IP addresses and itself left out. */
export function* calledUrls(workload: Workload): Generator<CalledUrl, void, undefined> {
  for (const { value, path } of containersOf(workload)) {
    for (const [index, variable] of listAt(value, 'env').entries()) {
      yield* urlsIn(textAt(variable, 'value'), [...path, 'env', index, 'value']);
    }
    for (const field of ['args', 'command']) {
      for (const [index, text] of listAt(value, field).entries()) {
        if (typeof text === 'string') yield* urlsIn(text, [...path, field, index]);
      }
    }
  }
}

function* urlsIn(text: string, path: FieldPath): Generator<CalledUrl, void, undefined> {
  if (!text.includes('://')) return;
  for (const [, scheme = '', name = '', port] of text.matchAll(URL_IN_TEXT)) {
    const host = name.toLowerCase();
    if (host === 'localhost' || /^[\d.]+$/.test(host)) continue;
    yield { scheme: scheme.toLowerCase(), host, port: Number(port ?? PORTS[scheme.toLowerCase()] ?? 0), path };
  }
}

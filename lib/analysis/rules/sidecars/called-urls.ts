import type { FieldPath } from '../../../model/field-path';
import type { MeshView } from '../../../mesh/mesh-view';
import { fieldsOf, listAt, textAt, valueAt } from '../../../model/plain';
import { containersOf, type Workload } from '../../../snapshot/workloads';

/** A URL in the environment or the arguments of a container, or in a ConfigMap that it reads its environment from. */
export interface CalledUrl {
  readonly scheme: string;
  readonly host: string;
  /** As written, else the default of the scheme; 0 for a scheme without a default. */
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

/**
 * The URLs in `env`, `envFrom`, `args` and `command` of a workload, including those in ConfigMaps. IP addresses and the
 * Pod itself are left out.
 */
export function* calledUrls(mesh: MeshView, workload: Workload): Generator<CalledUrl, void, undefined> {
  const dataOf = (reference: unknown) =>
    fieldsOf(valueAt(mesh.find('ConfigMap', workload.namespace, textAt(reference, 'name'))?.manifest, 'data'));
  for (const { value, path } of containersOf(workload)) {
    for (const [index, variable] of listAt(value, 'env').entries()) {
      const place = [...path, 'env', index];
      yield* urlsIn(valueAt(variable, 'value'), [...place, 'value']);
      const reference = valueAt(variable, 'valueFrom', 'configMapKeyRef');
      if (reference !== undefined) yield* urlsIn(dataOf(reference)[textAt(reference, 'key')], [...place, 'valueFrom']);
    }
    for (const [index, source] of listAt(value, 'envFrom').entries()) {
      const texts = Object.values(dataOf(valueAt(source, 'configMapRef')));
      for (const text of texts) yield* urlsIn(text, [...path, 'envFrom', index]);
    }
    for (const field of ['args', 'command']) {
      for (const [index, text] of listAt(value, field).entries()) yield* urlsIn(text, [...path, field, index]);
    }
  }
}

function* urlsIn(text: unknown, path: FieldPath): Generator<CalledUrl, void, undefined> {
  if (typeof text !== 'string' || !text.includes('://')) return;
  for (const [, scheme = '', name = '', port] of text.matchAll(URL_IN_TEXT)) {
    const host = name.toLowerCase();
    if (host === 'localhost' || /^[\d.]+$/.test(host)) continue;
    yield { scheme: scheme.toLowerCase(), host, port: Number(port ?? PORTS[scheme.toLowerCase()] ?? 0), path };
  }
}

import type { Manifest } from '../model/manifest';
import { readLabels, type Labels } from './labels';
import { fieldsOf, listAt, numberAt, textAt, valueAt } from '../model/plain';
import type { Resource } from './resource';

export interface ServicePort {
  /** Place in `spec.ports`. */
  readonly index: number;
  readonly name: string;
  readonly number: number;
  /** Empty when it is not said and the API server's defaults were not asked for. */
  readonly protocol: string;
  readonly appProtocol: string | undefined;
  /** Number or name; 0 when it is not said and the API server's defaults were not asked for. */
  readonly targetPort: number | string;
  readonly nodePort: number | undefined;
}

export interface ServiceResource extends Resource {
  readonly type: string;
  /** `None` for a headless Service. */
  readonly clusterIp: string;
  readonly selector: Labels;
  readonly ports: readonly ServicePort[];
}

/** @param withDefaults fill in what the API server does: `TCP`, the port as its target, `ClusterIP` */
export function readService(resource: Resource, withDefaults: boolean): ServiceResource {
  const { manifest } = resource;
  return {
    ...resource,
    type: textAt(manifest, 'spec', 'type') || (withDefaults ? 'ClusterIP' : ''),
    clusterIp: textAt(manifest, 'spec', 'clusterIP'),
    selector: readLabels(valueAt(manifest, 'spec', 'selector')),
    ports: listAt(manifest, 'spec', 'ports').map((port, index) => readPort(port, index, withDefaults)),
  };
}

function readPort(port: unknown, index: number, withDefaults: boolean): ServicePort {
  const number = numberAt(port, 'port') ?? 0;
  const appProtocol = valueAt(port, 'appProtocol');
  const targetPort = valueAt(port, 'targetPort');
  const isSaid = typeof targetPort === 'string' || typeof targetPort === 'number';
  return {
    index,
    name: textAt(port, 'name'),
    number,
    protocol: textAt(port, 'protocol') || (withDefaults ? 'TCP' : ''),
    appProtocol: typeof appProtocol === 'string' ? appProtocol : undefined,
    nodePort: numberAt(port, 'nodePort'),
    targetPort: isSaid ? targetPort : withDefaults ? number : 0,
  };
}

/** Whether the API server could read the Service: numbers where it wants them, texts in the selector. */
export function isReadableService(manifest: Manifest): boolean {
  const isInteger = (value: unknown) => value === undefined || value === null || Number.isInteger(value);
  const ports = listAt(manifest, 'spec', 'ports');
  const selector = Object.values(fieldsOf(valueAt(manifest, 'spec', 'selector')));
  return (
    ports.every((port) => isInteger(valueAt(port, 'port')) && isInteger(valueAt(port, 'nodePort'))) &&
    selector.every((value) => typeof value === 'string' || value === null)
  );
}

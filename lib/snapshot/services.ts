import { readLabels, type Labels } from './labels';
import { listAt, numberAt, textAt, valueAt } from '../model/plain';
import type { Resource } from './resource';

export interface ServicePort {
  /** Path in `spec.ports`. */
  readonly index: number;
  readonly name: string;
  readonly number: number;
  readonly protocol: string;
  readonly appProtocol: string | undefined;
  /** Number or name. */
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

/** Reads a Service with the API server's defaults: `TCP`, the port as its target, `ClusterIP`. */
export function readService(resource: Resource): ServiceResource {
  const { manifest } = resource;
  return {
    ...resource,
    type: textAt(manifest, 'spec', 'type') || 'ClusterIP',
    clusterIp: textAt(manifest, 'spec', 'clusterIP'),
    selector: readLabels(valueAt(manifest, 'spec', 'selector')),
    ports: listAt(manifest, 'spec', 'ports').map(readPort),
  };
}

function readPort(port: unknown, index: number): ServicePort {
  const number = numberAt(port, 'port') ?? 0;
  const appProtocol = valueAt(port, 'appProtocol');
  const targetPort = valueAt(port, 'targetPort');
  // The API server treats an empty name and 0 as not set.
  const isSet = typeof targetPort === 'string' || typeof targetPort === 'number';
  return {
    index,
    name: textAt(port, 'name'),
    number,
    protocol: textAt(port, 'protocol') || 'TCP',
    appProtocol: typeof appProtocol === 'string' ? appProtocol : undefined,
    nodePort: numberAt(port, 'nodePort'),
    targetPort: isSet ? targetPort || number : number,
  };
}

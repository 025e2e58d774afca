import type { FieldPath } from '../../../model/field-path';
import { listAt, textAt } from '../../../model/plain';
import type { Resource } from '../../../snapshot/resource';

/** An address that a Gateway of the Gateway API requests. */
export interface GatewayAddress {
  /** In Istio, `Hostname` names a Service whose proxies serve the Gateway. */
  readonly type: string;
  readonly value: string;
  /** Type and value. */
  readonly key: string;
  readonly path: FieldPath;
}

/** The addresses of a Gateway, with the default of the API server. */
export function gatewayAddresses({ manifest }: Resource): readonly GatewayAddress[] {
  return listAt(manifest, 'spec', 'addresses').map((address, index) => {
    const [type, value] = [textAt(address, 'type') || 'IPAddress', textAt(address, 'value')];
    return { type, value, key: `${type} ${value}`, path: ['spec', 'addresses', index, 'value'] };
  });
}

import type { Construct } from 'constructs';
import * as l1 from '../../../imports/envoy-filter';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** What an EnvoyFilter says: the fields of its spec, and the object's own metadata. */
export type EnvoyFilterProps = IstioObjectProps & l1.EnvoyFilterSpec;

/**
 * Changes Envoy's own configuration, for what no other kind can say.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/
 */
export class EnvoyFilter extends IstioObject {
  declare public readonly kind: 'EnvoyFilter';

  /** @throws {Error} for what the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: EnvoyFilterProps) {
    super(scope, id, l1.EnvoyFilter, props);
  }
}

import type { Construct } from 'constructs';
import * as l1 from '../../../imports/envoy-filter';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of EnvoyFilter: the fields of its spec, and the object's metadata. */
export type EnvoyFilterProps = IstioObjectProps & l1.EnvoyFilterSpec;

/**
 * Changes Envoy's own configuration, for settings that no other kind has.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/
 */
export class EnvoyFilter extends IstioObject {
  declare public readonly kind: 'EnvoyFilter';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: EnvoyFilterProps) {
    super(scope, id, l1.EnvoyFilter, props);
  }
}

import type { Construct } from 'constructs';
import * as l1 from '../../../imports/sidecar';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of Sidecar: the fields of its spec, and the object's metadata. */
export type SidecarProps = IstioObjectProps & l1.SidecarSpec;

/**
 * Which services a workload can reach, and which connections it accepts: the settings of its sidecar.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/sidecar/
 */
export class Sidecar extends IstioObject {
  declare public readonly kind: 'Sidecar';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: SidecarProps) {
    super(scope, id, l1.Sidecar, props);
  }
}

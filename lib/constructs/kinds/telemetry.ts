import type { Construct } from 'constructs';
import * as l1 from '../../../imports/telemetry';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of Telemetry: the fields of its spec, and the object's metadata. */
export type TelemetryProps = IstioObjectProps & l1.TelemetrySpec;

/**
 * What is measured, logged and traced, and where it goes.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/
 */
export class Telemetry extends IstioObject {
  declare public readonly kind: 'Telemetry';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: TelemetryProps) {
    super(scope, id, l1.Telemetry, props);
  }
}

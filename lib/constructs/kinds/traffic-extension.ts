import type { Construct } from 'constructs';
import * as l1 from '../../../imports/traffic-extension';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of TrafficExtension: exactly one of `wasm` and `lua`, and the object's metadata. */
export type TrafficExtensionProps = IstioObjectProps & l1.TrafficExtensionSpec;

/**
 * A WebAssembly module or Lua script in the proxy's handling of requests. Available since Istio 1.30.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/traffic-extension/
 */
export class TrafficExtension extends IstioObject {
  declare public readonly kind: 'TrafficExtension';

  /** @throws {Error} when the targeted Istio release does not have the kind */
  public constructor(scope: Construct, id: string, props: TrafficExtensionProps) {
    super(scope, id, l1.TrafficExtension, props);
  }
}

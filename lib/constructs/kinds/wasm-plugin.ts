import type { Construct } from 'constructs';
import * as l1 from '../../../imports/wasm-plugin';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of WasmPlugin: the fields of its spec, and the object's metadata. */
export type WasmPluginProps = IstioObjectProps & l1.WasmPluginSpec;

/**
 * A WebAssembly module in the proxy's handling of requests.
 *
 * @see https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/
 */
export class WasmPlugin extends IstioObject {
  declare public readonly kind: 'WasmPlugin';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: WasmPluginProps) {
    super(scope, id, l1.WasmPlugin, props);
  }
}

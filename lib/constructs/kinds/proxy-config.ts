import type { Construct } from 'constructs';
import * as l1 from '../../../imports/proxy-config';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of ProxyConfig: the fields of its spec, and the object's metadata. */
export type ProxyConfigProps = IstioObjectProps & l1.ProxyConfigSpec;

/**
 * Settings of injected proxies: threads, environment, image.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/proxy-config/
 */
export class ProxyConfig extends IstioObject {
  declare public readonly kind: 'ProxyConfig';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: ProxyConfigProps) {
    super(scope, id, l1.ProxyConfig, props);
  }
}

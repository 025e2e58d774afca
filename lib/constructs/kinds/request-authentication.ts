import type { Construct } from 'constructs';
import * as l1 from '../../../imports/request-authentication';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of RequestAuthentication: the fields of its spec, and the object's metadata. */
export type RequestAuthenticationProps = IstioObjectProps & l1.RequestAuthenticationSpec;

/**
 * Which JSON Web Tokens a workload accepts, and where requests carry them.
 *
 * @see https://istio.io/latest/docs/reference/config/security/request_authentication/
 */
export class RequestAuthentication extends IstioObject {
  declare public readonly kind: 'RequestAuthentication';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: RequestAuthenticationProps) {
    super(scope, id, l1.RequestAuthentication, props);
  }
}

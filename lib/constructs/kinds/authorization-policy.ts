import type { Construct } from 'constructs';
import * as l1 from '../../../imports/authorization-policy';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of AuthorizationPolicy: the fields of its spec, and the object's metadata. */
export type AuthorizationPolicyProps = IstioObjectProps & l1.AuthorizationPolicySpec;

/**
 * Who may call what.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/
 */
export class AuthorizationPolicy extends IstioObject {
  declare public readonly kind: 'AuthorizationPolicy';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: AuthorizationPolicyProps) {
    super(scope, id, l1.AuthorizationPolicy, props);
  }
}

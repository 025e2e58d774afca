import type { Construct } from 'constructs';
import * as l1 from '../../../imports/peer-authentication';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** Props of PeerAuthentication: the fields of its spec, and the object's metadata. */
export type PeerAuthenticationProps = IstioObjectProps & l1.PeerAuthenticationSpec;

/**
 * Whether workloads accept plain text in addition to mutual TLS.
 *
 * @see https://istio.io/latest/docs/reference/config/security/peer_authentication/
 */
export class PeerAuthentication extends IstioObject {
  declare public readonly kind: 'PeerAuthentication';

  /** @throws {Error} for fields and values that the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: PeerAuthenticationProps) {
    super(scope, id, l1.PeerAuthentication, props);
  }
}

import type { Construct } from 'constructs';
import * as l1 from '../../../imports/peer-authentication';
import { IstioObject, type IstioObjectProps } from './istio-object';

/** What a PeerAuthentication says: the fields of its spec, and the object's own metadata. */
export type PeerAuthenticationProps = IstioObjectProps & l1.PeerAuthenticationSpec;

/**
 * Whether workloads take plain text beside mutual TLS.
 *
 * @see https://istio.io/latest/docs/reference/config/security/peer_authentication/
 */
export class PeerAuthentication extends IstioObject {
  declare public readonly kind: 'PeerAuthentication';

  /** @throws {Error} for what the targeted Istio release does not have */
  public constructor(scope: Construct, id: string, props: PeerAuthenticationProps) {
    super(scope, id, l1.PeerAuthentication, props);
  }
}
